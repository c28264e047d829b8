package org.cairn.supervision.supervisor.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.jurisdictions.Packs;
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
import org.cairn.supervision.messaging.PublishedEvents;
import org.cairn.supervision.supervisor.decision.SignIn;
import org.cairn.supervision.supervisor.decision.SupervisorCommand;
import org.cairn.supervision.supervisor.decision.SupervisorDecision;
import org.cairn.supervision.supervisor.decision.SupervisorEvent;
import org.cairn.supervision.supervisor.store.Supervisors;

@ApplicationScoped
public class SupervisorTransactions {

  private final IdempotencyKeys keys;
  private final IdentityBindings bindings;
  private final Supervisors supervisors;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Packs packs;

  public SupervisorTransactions(
      IdempotencyKeys keys,
      IdentityBindings bindings,
      Supervisors supervisors,
      PublishedEvents published,
      Outbox outbox,
      AuditLog audit,
      Packs packs) {
    this.keys = keys;
    this.bindings = bindings;
    this.supervisors = supervisors;
    this.published = published;
    this.outbox = outbox;
    this.audit = audit;
    this.packs = packs;
  }

  @Transactional
  public StoredResponse register(
      SupervisorCommand.Register command,
      IdempotentRequest request,
      Function<Supervisors.Row, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    Optional<UUID> bound = bindings.personOf(Kind.SUPERVISOR, command.subject());
    SignIn signIn = bound.isPresent() ? new SignIn.BoundTo(bound.get()) : new SignIn.Unbound();
    return switch (SupervisorDecision.decide(signIn, command, packs)) {
      case Refused<SupervisorEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<SupervisorEvent> accepted ->
          save(accepted.events().getFirst(), request, answer);
    };
  }

  /** Two requests of one sign-in may both find it unbound; the second to bind learns better. */
  private StoredResponse save(
      SupervisorEvent event,
      IdempotentRequest request,
      Function<Supervisors.Row, StoredResponse> answer) {
    Supervisors.Row row = supervisors.save(event);
    switch (event) {
      case SupervisorEvent.Registered it -> {
        if (!bindings.bind(Kind.SUPERVISOR, it.subject(), it.supervisorId())) {
          throw new CommandRefused(List.of(SupervisorDecision.alreadyRegistered()));
        }
      }
      case SupervisorEvent.BroughtIn _ ->
          throw new IllegalStateException("Nobody registers by being brought in");
    }
    StoredResponse stored = answer.apply(row);
    outbox.append(
        List.of(published.ofSupervisor(event, published.origin(), null)),
        new CompletedRequest(request, stored),
        audit.commandEntry(AuditSubject.of(AccessBasis.OWN_RECORD, row.id(), row.id())));
    return stored;
  }
}
