package org.cairn.supervision.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.applications.ApplicationDenied;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.CertificateIssued;
import org.cairn.contracts.applications.DocumentAccepted;
import org.cairn.contracts.applications.DocumentReceived;
import org.cairn.contracts.applications.DocumentRejected;
import org.cairn.contracts.applications.PeerImported;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.contracts.billing.AgencyRegistered;
import org.cairn.contracts.billing.EmploymentEnded;
import org.cairn.contracts.billing.EmploymentStarted;
import org.cairn.contracts.billing.EncounterConflictFound;
import org.cairn.contracts.billing.EncounterConflictSettled;
import org.cairn.contracts.billing.EncounterLogged;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Binding;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.imports.ImportedPeers;
import org.cairn.kit.imports.ImportedPeers.ImportedPeer;
import org.cairn.kit.inbox.EventHandler;
import org.cairn.kit.inbox.ReceivedEvent;
import org.cairn.supervision.session.store.EncounterTimes;

/**
 * Replicates which sign-in is which peer's, which board imported which peer's record, and when
 * peers supported somebody.
 */
@ApplicationScoped
public class PeerHandler implements EventHandler {

  private final IdentityBindings bindings;
  private final ImportedPeers importedPeers;
  private final EncounterTimes encounters;

  public PeerHandler(
      IdentityBindings bindings, ImportedPeers importedPeers, EncounterTimes encounters) {
    this.bindings = bindings;
    this.importedPeers = importedPeers;
    this.encounters = encounters;
  }

  @Override
  public Set<String> handledTypes() {
    return Set.of(PeerRegistered.TYPE, PeerImported.TYPE, EncounterLogged.TYPE);
  }

  /** Listed one by one, so that somebody decides what becomes of a new type. */
  @Override
  public Set<String> ignoredTypes() {
    return Set.of(
        ApplicationOpened.TYPE,
        ApplicationWithdrawn.TYPE,
        ApplicationDenied.TYPE,
        CertificateIssued.TYPE,
        DocumentReceived.TYPE,
        DocumentAccepted.TYPE,
        DocumentRejected.TYPE,
        AgencyRegistered.TYPE,
        EmploymentStarted.TYPE,
        EmploymentEnded.TYPE,
        EncounterConflictFound.TYPE,
        EncounterConflictSettled.TYPE);
  }

  @Override
  public void apply(List<ReceivedEvent> events) {
    bindings.bindAll(
        Kind.PEER,
        read(events, PeerRegistered.TYPE, PeerRegistered.class)
            .map(peer -> new Binding(peer.subject(), peer.peerId()))
            .toList());
    importedPeers.insert(
        read(events, PeerImported.TYPE, PeerImported.class)
            .map(peer -> new ImportedPeer(peer.peerId(), peer.jurisdiction()))
            .toList());
    encounters.insert(read(events, EncounterLogged.TYPE, EncounterLogged.class).toList());
  }

  private static <E> Stream<E> read(List<ReceivedEvent> events, String type, Class<E> as) {
    return events.stream()
        .filter(event -> event.type().equals(type))
        .map(event -> EventJson.read(event.data(), as));
  }
}
