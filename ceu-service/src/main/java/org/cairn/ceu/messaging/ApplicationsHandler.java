package org.cairn.ceu.messaging;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.ceu.standing.Standings;
import org.cairn.ceu.standing.store.ReplicatedCertificates;
import org.cairn.ceu.standing.store.ReplicatedCertificates.ReplicatedCertificate;
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
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Binding;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.command.PeerLocks;
import org.cairn.kit.imports.ImportedPeers;
import org.cairn.kit.imports.ImportedPeers.ImportedPeer;
import org.cairn.kit.inbox.EventHandler;
import org.cairn.kit.inbox.ReceivedEvent;
import org.cairn.kit.outbox.Fact;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.Outbox;

/**
 * Receives who a sign-in belongs to, whose record a board imported, and who is certified since
 * when.
 */
@ApplicationScoped
public class ApplicationsHandler implements EventHandler {

  private static final String PUBLISH = "publishEducationStanding";

  static final Set<String> HANDLED =
      Set.of(PeerRegistered.TYPE, PeerImported.TYPE, CertificateIssued.TYPE);

  /** Listed one by one, so that every ignored type is ignored on purpose. */
  static final Set<String> IGNORED =
      Set.of(
          ApplicationOpened.TYPE,
          ApplicationWithdrawn.TYPE,
          ApplicationDenied.TYPE,
          DocumentReceived.TYPE,
          DocumentAccepted.TYPE,
          DocumentRejected.TYPE);

  private final IdentityBindings bindings;
  private final ImportedPeers imported;
  private final ReplicatedCertificates certificates;
  private final PeerLocks locks;
  private final Standings standings;
  private final Outbox outbox;
  private final IdSource ids;
  private final AuditLog audit;

  public ApplicationsHandler(
      IdentityBindings bindings,
      ImportedPeers imported,
      ReplicatedCertificates certificates,
      PeerLocks locks,
      Standings standings,
      Outbox outbox,
      IdSource ids,
      AuditLog audit) {
    this.bindings = bindings;
    this.imported = imported;
    this.certificates = certificates;
    this.locks = locks;
    this.standings = standings;
    this.outbox = outbox;
    this.ids = ids;
    this.audit = audit;
  }

  @Override
  public Set<String> handledTypes() {
    return HANDLED;
  }

  @Override
  public Set<String> ignoredTypes() {
    return IGNORED;
  }

  /** The certificate for which a standing is calculated. */
  private record Place(UUID peerId, String jurisdiction) implements Comparable<Place> {
    static Place of(Fact fact) {
      return new Place(requireNonNull(fact.peerId()), requireNonNull(fact.jurisdiction()));
    }

    @Override
    public int compareTo(Place other) {
      int byPeer = peerId.compareTo(other.peerId);
      return byPeer == 0 ? jurisdiction.compareTo(other.jurisdiction) : byPeer;
    }
  }

  @Override
  public void apply(List<ReceivedEvent> events) {
    bindings.bindAll(
        Kind.PEER,
        events.stream()
            .filter(event -> event.type().equals(PeerRegistered.TYPE))
            .map(event -> EventJson.read(event.data(), PeerRegistered.class))
            .map(peer -> new Binding(peer.subject(), peer.peerId()))
            .toList());
    imported.insert(
        events.stream()
            .filter(event -> event.type().equals(PeerImported.TYPE))
            .map(event -> EventJson.read(event.data(), PeerImported.class))
            .map(peer -> new ImportedPeer(peer.peerId(), peer.jurisdiction()))
            .toList());
    List<ReceivedEvent> issued =
        events.stream().filter(event -> event.type().equals(CertificateIssued.TYPE)).toList();
    if (!issued.isEmpty()) {
      certified(issued);
    }
  }

  private void certified(List<ReceivedEvent> issued) {
    Map<UUID, ReplicatedCertificate> received =
        issued.stream()
            .collect(toMap(ReceivedEvent::id, ApplicationsHandler::certificate, (a, _) -> a));
    Map<Place, UUID> causes = new TreeMap<>();
    received.forEach((event, certificate) ->
        causes.put(new Place(certificate.peerId(), certificate.jurisdiction()), event));
    locks.lockPeers(causes.keySet().stream().map(Place::peerId).toList());
    certificates.insert(List.copyOf(received.values()));
    Map<Place, List<Fact>> changed =
        causes.keySet().stream()
            .collect(
                groupingBy(Place::jurisdiction, TreeMap::new, mapping(Place::peerId, toList())))
            .entrySet()
            .stream()
            .flatMap(of -> standings.recalculate(of.getValue(), of.getKey()).stream())
            .collect(groupingBy(Place::of));
    causes.forEach((place, cause) -> {
      if (changed.containsKey(place)) {
        publish(place, changed.get(place), cause);
      }
    });
  }

  private static ReplicatedCertificate certificate(ReceivedEvent event) {
    CertificateIssued issued = EventJson.read(event.data(), CertificateIssued.class);
    return new ReplicatedCertificate(
        issued.certificateId(),
        issued.peerId(),
        issued.jurisdiction(),
        issued.credentialType(),
        issued.certifiedOn());
  }

  private void publish(Place place, List<Fact> standing, UUID cause) {
    var origin = new Origin(ids.next(), cause);
    outbox.append(
        standing.stream().map(fact -> fact.from(origin)).toList(),
        null,
        audit.commandEntry(
            PUBLISH,
            AuditSubject.of(
                AccessBasis.SERVICE, standing.getFirst().aggregateId(), place.peerId())));
  }
}
