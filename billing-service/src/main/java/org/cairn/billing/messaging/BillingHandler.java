package org.cairn.billing.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.billing.certificate.store.CertificateSegments;
import org.cairn.billing.certificate.store.CertificateSegments.Segment;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.ApplicationDenied;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.contracts.applications.CertificateSegment;
import org.cairn.contracts.applications.DocumentAccepted;
import org.cairn.contracts.applications.DocumentReceived;
import org.cairn.contracts.applications.DocumentRejected;
import org.cairn.contracts.applications.PeerImported;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Binding;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.imports.ImportedPeers;
import org.cairn.kit.imports.ImportedPeers.ImportedPeer;
import org.cairn.kit.inbox.EventHandler;
import org.cairn.kit.inbox.ReceivedEvent;

/**
 * Replicates which sign-in belongs to which peer, whose records boards imported, and the standing
 * of certificates day by day.
 */
@ApplicationScoped
public class BillingHandler implements EventHandler {

  private final IdentityBindings bindings;
  private final CertificateSegments certificates;
  private final ImportedPeers imported;

  public BillingHandler(
      IdentityBindings bindings, CertificateSegments certificates, ImportedPeers imported) {
    this.bindings = bindings;
    this.certificates = certificates;
    this.imported = imported;
  }

  @Override
  public Set<String> handledTypes() {
    return Set.of(PeerRegistered.TYPE, PeerImported.TYPE, CertificateIssued.TYPE);
  }

  @Override
  public Set<String> ignoredTypes() {
    return Set.of(
        ApplicationOpened.TYPE,
        ApplicationWithdrawn.TYPE,
        ApplicationDenied.TYPE,
        DocumentReceived.TYPE,
        DocumentAccepted.TYPE,
        DocumentRejected.TYPE);
  }

  @Override
  public void apply(List<ReceivedEvent> events) {
    List<Binding> registered = new ArrayList<>();
    List<ImportedPeer> importedPeers = new ArrayList<>();
    Map<UUID, CertificateIssued> latest = new LinkedHashMap<>();
    for (ReceivedEvent event : events) {
      if (event.type().equals(PeerRegistered.TYPE)) {
        var peer = EventJson.read(event.data(), PeerRegistered.class);
        registered.add(new Binding(peer.subject(), peer.peerId()));
      } else if (event.type().equals(PeerImported.TYPE)) {
        var peer = EventJson.read(event.data(), PeerImported.class);
        importedPeers.add(new ImportedPeer(peer.peerId(), peer.jurisdiction()));
      } else if (event.type().equals(CertificateIssued.TYPE)) {
        var issued = EventJson.read(event.data(), CertificateIssued.class);
        latest.put(issued.certificateId(), issued);
      }
    }
    bindings.bindAll(Kind.PEER, registered);
    imported.insert(importedPeers);
    certificates.replace(
        latest.values().stream().flatMap(issued -> segments(issued).stream()).toList());
  }

  private static List<Segment> segments(CertificateIssued issued) {
    List<Segment> segments = new ArrayList<>();
    for (CertificateSegment segment : issued.segments()) {
      segments.add(
          new Segment(
              issued.certificateId(),
              segments.size(),
              issued.peerId(),
              issued.jurisdiction(),
              issued.credentialType(),
              segment.status(),
              segment.from(),
              segment.to(),
              segment.ruleId()));
    }
    return segments;
  }
}
