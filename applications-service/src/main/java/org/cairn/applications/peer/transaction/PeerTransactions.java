package org.cairn.applications.peer.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.applications.messaging.PublishedEvents;
import org.cairn.applications.peer.decision.PeerCommand;
import org.cairn.applications.peer.decision.PeerDecision;
import org.cairn.applications.peer.decision.PeerEvent;
import org.cairn.applications.peer.decision.SignIn;
import org.cairn.applications.peer.store.PeerRepository;
import org.cairn.applications.peer.store.PeerRow;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.problem.CommandRefused;

/** The write path of peers. */
@ApplicationScoped
public class PeerTransactions {

  private final IdempotencyKeys keys;
  private final IdentityBindings bindings;
  private final PeerRepository peers;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final AuditLog audit;

  public PeerTransactions(
      IdempotencyKeys keys,
      IdentityBindings bindings,
      PeerRepository peers,
      PublishedEvents published,
      Outbox outbox,
      AuditLog audit) {
    this.keys = keys;
    this.bindings = bindings;
    this.peers = peers;
    this.published = published;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Transactional
  public StoredResponse register(
      PeerCommand.Register command,
      IdempotentRequest request,
      Function<PeerRow, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    return switch (PeerDecision.decide(signIn(command.subject()), command)) {
      case Refused<PeerEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<PeerEvent> accepted -> save(accepted.events(), request, answer);
    };
  }

  private SignIn signIn(String subject) {
    Optional<UUID> peerId = bindings.personOf(Kind.PEER, subject);
    return peerId.isPresent() ? new SignIn.BoundTo(peerId.get()) : new SignIn.Unbound();
  }

  private StoredResponse save(
      List<PeerEvent> events, IdempotentRequest request, Function<PeerRow, StoredResponse> answer) {
    PeerRow row = saved(events.getFirst());
    StoredResponse stored = answer.apply(row);
    outbox.append(
        published.ofPeer(events),
        new CompletedRequest(request, stored),
        audit.commandEntry(AuditSubject.of(AccessBasis.OWN_RECORD, row.id(), row.id())));
    return stored;
  }

  /**
   * Two requests of one sign-in may both find it unbound; the second to write learns better here.
   */
  private PeerRow saved(PeerEvent event) {
    return switch (event) {
      case PeerEvent.Registered registered -> {
        PeerRow row = peers.save(registered);
        if (!bindings.bind(Kind.PEER, registered.subject(), registered.peerId())) {
          throw new CommandRefused(List.of(PeerDecision.alreadyRegistered()));
        }
        yield row;
      }
      case PeerEvent.BroughtIn _ ->
          throw new IllegalStateException("Nobody brings in a record by registering");
    };
  }
}
