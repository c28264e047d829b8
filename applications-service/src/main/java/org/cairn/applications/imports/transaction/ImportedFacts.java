package org.cairn.applications.imports.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.store.ImportedApplications;
import org.cairn.applications.application.store.ImportedDecisions;
import org.cairn.applications.application.store.ImportedEnd;
import org.cairn.applications.application.store.ImportedOpening;
import org.cairn.applications.certificate.store.ImportedCertificates;
import org.cairn.applications.peer.store.ImportedPeers;

/** Stores what a batch has accepted, with a few statements however many rows it had. */
@ApplicationScoped
public class ImportedFacts {

  private final ImportedPeers peers;
  private final ImportedApplications applications;
  private final ImportedDecisions decisions;
  private final ImportedCertificates certificates;

  public ImportedFacts(
      ImportedPeers peers,
      ImportedApplications applications,
      ImportedDecisions decisions,
      ImportedCertificates certificates) {
    this.peers = peers;
    this.applications = applications;
    this.decisions = decisions;
    this.certificates = certificates;
  }

  void store(ImportBatch batch) {
    List<ApplicationEvent.Opened> opened = new ArrayList<>();
    Map<UUID, ApplicationEvent> ends = new LinkedHashMap<>();
    List<ApplicationEvent.Denied> denied = new ArrayList<>();
    List<ApplicationEvent.Certified> certified = new ArrayList<>();
    for (ApplicationEvent event : batch.applications()) {
      switch (event) {
        case ApplicationEvent.Opened e -> opened.add(e);
        case ApplicationEvent.Withdrawn e -> ends.put(e.applicationId(), e);
        case ApplicationEvent.Denied e -> {
          ends.put(e.applicationId(), e);
          denied.add(e);
        }
        case ApplicationEvent.Certified e -> {
          UUID applicationId = e.applicationId();
          if (applicationId != null) {
            ends.put(applicationId, e);
          }
          certified.add(e);
        }
      }
    }
    if (!batch.peers().isEmpty()) {
      peers.insert(batch.peers());
    }
    storeApplications(opened, ends);
    storeDecisions(denied, certified);
    if (!batch.renewals().isEmpty()) {
      certificates.renew(batch.renewals());
    }
  }

  /**
   * What ends makes room for what is open next: a peer has one open application for a credential.
   */
  private void storeApplications(
      List<ApplicationEvent.Opened> opened, Map<UUID, ApplicationEvent> ends) {
    List<ImportedOpening> openings =
        opened.stream().map(e -> new ImportedOpening(e, ends.remove(e.applicationId()))).toList();
    if (!ends.isEmpty()) {
      applications.end(
          ends.entrySet().stream()
              .map(end -> new ImportedEnd(end.getKey(), end.getValue()))
              .toList());
    }
    if (!openings.isEmpty()) {
      applications.insert(openings);
    }
  }

  private void storeDecisions(
      List<ApplicationEvent.Denied> denied, List<ApplicationEvent.Certified> certified) {
    List<ApplicationEvent.Certified> approved =
        certified.stream().filter(e -> e.applicationId() != null).toList();
    if (!denied.isEmpty() || !approved.isEmpty()) {
      decisions.insert(denied, approved);
    }
    if (!certified.isEmpty()) {
      certificates.insert(certified);
    }
  }
}
