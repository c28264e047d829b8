package org.cairn.applications.imports.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationState;
import org.cairn.applications.application.decision.ApplicationStatus;
import org.cairn.applications.application.decision.ExistingApplication;
import org.cairn.applications.certificate.decision.CertificateDays;
import org.cairn.applications.certificate.decision.ExistingCertificate;
import org.cairn.applications.imports.decision.ImportedRecord.Certificate;
import org.cairn.applications.imports.decision.ImportedRecord.Denial;
import org.cairn.applications.imports.decision.ImportedRecord.Opening;
import org.cairn.applications.imports.decision.ImportedRecord.Peer;
import org.cairn.applications.imports.decision.ImportedRecord.Withdrawal;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.applications.peer.decision.PeerRecord;
import org.jspecify.annotations.Nullable;

/** What is recorded under the ids in an import: before it, and by its rows so far. */
public final class ExistingRecords {

  /** Rows of different kinds may have the same id: those of an application have its id. */
  private record LookupKey(Class<? extends ImportedRecord> kind, UUID id) {
    static LookupKey of(ImportedRecord row) {
      return new LookupKey(row.getClass(), row.id());
    }
  }

  private record Credential(UUID peerId, String jurisdiction, String credentialType) {}

  /** Both inclusive. */
  private record Days(LocalDate from, LocalDate to) {
    boolean overlap(Days other) {
      return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
  }

  private final Map<LookupKey, ImportedRecord> rows = new HashMap<>();
  private final Map<UUID, PeerRecord> peers = new HashMap<>();
  private final Map<UUID, ApplicationState> applications = new HashMap<>();
  private final Map<UUID, Credential> credentials = new HashMap<>();
  private final Set<Credential> open = new HashSet<>();
  private final Map<Credential, List<Days>> certified = new HashMap<>();

  public ExistingRecords(
      Map<UUID, PeerRecord> peers,
      Collection<ExistingApplication> applications,
      Collection<ExistingCertificate> certificates) {
    peers.forEach(this::addPeer);
    applications.forEach(this::addApplication);
    certificates.forEach(this::addCertificate);
  }

  private void addPeer(UUID peerId, PeerRecord recorded) {
    peers.put(peerId, recorded);
    if (recorded instanceof PeerRecord.Imported(String _, LocalDate registeredOn)) {
      addRow(new Peer(peerId, registeredOn));
    }
  }

  private void addApplication(ExistingApplication recorded) {
    UUID id = recorded.applicationId();
    var credential =
        new Credential(recorded.peerId(), recorded.jurisdiction(), recorded.credentialType());
    addRow(new Opening(id, recorded.peerId(), recorded.credentialType(), recorded.openedOn()));
    applications.put(id, recorded.state());
    credentials.put(id, credential);
    if (recorded.status() == ApplicationStatus.OPEN) {
      open.add(credential);
    }
    LocalDate endedOn = recorded.endedOn();
    if (endedOn != null && recorded.status() == ApplicationStatus.WITHDRAWN) {
      addRow(new Withdrawal(id, endedOn));
    }
    if (endedOn != null && recorded.status() == ApplicationStatus.DENIED) {
      addRow(new Denial(id, endedOn, recorded.reasons()));
    }
  }

  private void addCertificate(ExistingCertificate recorded) {
    addRow(
        new Certificate(
            recorded.certificateId(),
            recorded.peerId(),
            recorded.applicationId(),
            recorded.credentialType(),
            recorded.certifiedOn(),
            recorded.renewedOn(),
            recorded.printedNumber()));
    addDays(
        new Credential(recorded.peerId(), recorded.jurisdiction(), recorded.credentialType()),
        recorded.certifiedOn(),
        recorded.licensedUntil());
  }

  private void addRow(ImportedRecord row) {
    rows.put(LookupKey.of(row), row);
  }

  private void addDays(Credential credential, LocalDate from, @Nullable LocalDate until) {
    if (until != null) {
      certified.computeIfAbsent(credential, _ -> new ArrayList<>()).add(new Days(from, until));
    }
  }

  /** What is recorded under the id of this row, as a row of its kind. */
  @Nullable ImportedRecord recordedAs(ImportedRecord row) {
    return rows.get(LookupKey.of(row));
  }

  PeerRecord peer(UUID peerId) {
    return peers.getOrDefault(peerId, new PeerRecord.None());
  }

  /** Null where no such application is recorded. */
  @Nullable UUID applicantOf(UUID applicationId) {
    Credential credential = credentials.get(applicationId);
    return credential == null ? null : credential.peerId();
  }

  ApplicationState application(UUID applicationId) {
    return applications.getOrDefault(applicationId, new ApplicationState.NotOpened(false, false));
  }

  /** A historical application may have been made while a certificate was valid. */
  ApplicationState newApplication(UUID peerId, String jurisdiction, String credentialType) {
    return new ApplicationState.NotOpened(
        open.contains(new Credential(peerId, jurisdiction, credentialType)), false);
  }

  /** Whether the peer had a certificate for this credential on any of these days. */
  boolean isCertified(
      UUID peerId, String jurisdiction, String credentialType, LocalDate from, LocalDate to) {
    return certified
        .getOrDefault(new Credential(peerId, jurisdiction, credentialType), List.of())
        .stream()
        .anyMatch(days -> days.overlap(new Days(from, to)));
  }

  /** A row that was accepted is a record for the rows after it. */
  void add(ImportedRecord row, ImportEvent event) {
    addRow(row);
    switch (event) {
      case ImportEvent.OfPeer(PeerEvent.Imported imported) ->
          peers.put(
              imported.peerId(),
              new PeerRecord.Imported(imported.jurisdiction(), imported.registeredOn()));
      case ImportEvent.OfApplication(ApplicationEvent.Opened opened) -> addOpened(opened);
      case ImportEvent.OfApplication(ApplicationEvent.Withdrawn withdrawn) ->
          end(withdrawn.applicationId(), new ApplicationState.Withdrawn());
      case ImportEvent.OfApplication(ApplicationEvent.Denied denied) ->
          end(denied.applicationId(), new ApplicationState.Decided());
      case ImportEvent.OfApplication(ApplicationEvent.Certified issued) -> addIssued(issued);
    }
  }

  private void addOpened(ApplicationEvent.Opened opened) {
    var credential =
        new Credential(opened.peerId(), opened.jurisdiction(), opened.credentialType());
    applications.put(
        opened.applicationId(),
        new ApplicationState.Open(
            opened.applicationId(),
            opened.peerId(),
            opened.jurisdiction(),
            opened.credentialType(),
            opened.openedOn()));
    credentials.put(opened.applicationId(), credential);
    open.add(credential);
  }

  private void addIssued(ApplicationEvent.Certified issued) {
    UUID ended = issued.endedApplication();
    if (ended != null) {
      end(ended, new ApplicationState.Decided());
    }
    var certificate = issued.certificate();
    addDays(
        new Credential(
            certificate.peerId(), certificate.jurisdiction(), certificate.credentialType()),
        certificate.certifiedOn(),
        CertificateDays.of(certificate.segments()).licensedUntil());
  }

  private void end(UUID applicationId, ApplicationState state) {
    applications.put(applicationId, state);
    open.remove(credentials.get(applicationId));
  }
}
