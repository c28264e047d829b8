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
import org.cairn.billing.imports.store.ImportedPeers;
import org.cairn.billing.imports.store.ImportedPeers.ImportedPeer;
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
import org.cairn.kit.inbox.EventHandler;
import org.cairn.kit.inbox.ReceivedEvent;

/**
 * Keeps of its neighbors' facts who the peers are, whose records boards brought in, and what
 * certificates are worth.
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
    List<Binding> heard = new ArrayList<>();
    List<ImportedPeer> broughtIn = new ArrayList<>();
    Map<UUID, CertificateIssued> latest = new LinkedHashMap<>();
    for (ReceivedEvent event : events) {
      if (event.type().equals(PeerRegistered.TYPE)) {
        var peer = EventJson.read(event.data(), PeerRegistered.class);
        heard.add(new Binding(peer.subject(), peer.peerId()));
      } else if (event.type().equals(PeerImported.TYPE)) {
        var peer = EventJson.read(event.data(), PeerImported.class);
        broughtIn.add(new ImportedPeer(peer.peerId(), peer.jurisdiction()));
      } else if (event.type().equals(CertificateIssued.TYPE)) {
        var issued = EventJson.read(event.data(), CertificateIssued.class);
        latest.put(issued.certificateId(), issued);
      }
    }
    bindings.bindAll(Kind.PEER, heard);
    imported.insert(broughtIn);
    certificates.replace(latest.values().stream().flatMap(it -> segments(it).stream()).toList());
  }

  private static List<Segment> segments(CertificateIssued issued) {
    List<Segment> segments = new ArrayList<>();
    for (CertificateSegment each : issued.segments()) {
      segments.add(
          new Segment(
              issued.certificateId(),
              segments.size(),
              issued.peerId(),
              issued.jurisdiction(),
              issued.credentialType(),
              each.status(),
              each.from(),
              each.to(),
              each.ruleId()));
    }
    return segments;
  }
}
