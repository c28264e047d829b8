package org.cairn.supervision.agreement.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.AuditSubject.AppliedRule;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.cairn.supervision.agreement.decision.AgreementCommand;
import org.cairn.supervision.agreement.decision.AgreementDecision;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.agreement.decision.AgreementState;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.messaging.PublishedEvents;
import org.cairn.supervision.person.Persons;
import org.cairn.supervision.standing.transaction.StandingReview;
import org.jspecify.annotations.Nullable;

/** The write path of agreements. */
@ApplicationScoped
public class AgreementTransactions {

  private final IdempotencyKeys keys;
  private final Agreements agreements;
  private final StandingReview standing;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Packs packs;
  private final Clock clock;

  public AgreementTransactions(
      IdempotencyKeys keys,
      Agreements agreements,
      StandingReview standing,
      PublishedEvents published,
      Outbox outbox,
      AuditLog audit,
      Packs packs,
      Clock clock) {
    this.keys = keys;
    this.agreements = agreements;
    this.standing = standing;
    this.published = published;
    this.outbox = outbox;
    this.audit = audit;
    this.packs = packs;
    this.clock = clock;
  }

  @Transactional
  public StoredResponse propose(
      AgreementCommand.Propose command,
      IdempotentRequest request,
      Function<Agreements.Row, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    Agreements.Between between =
        agreements.between(command.peerId(), command.supervisorId(), command.jurisdiction());
    if (!between.peerIsKnown()) {
      throw Persons.onItsWay();
    }
    var state = new AgreementState.NotMade(between.lasts(), between.samePerson());
    List<AppliedRule> rules = command.qualification().stream().map(AppliedRule::of).toList();
    return carryOut(
        state, command, command.jurisdiction(), request, answer, AccessBasis.SUPERVISOR_OF, rules);
  }

  /**
   * @param peerId who signs; of another peer's agreement nothing is known
   */
  @Transactional
  public StoredResponse sign(
      UUID agreementId,
      UUID peerId,
      Etag seen,
      IdempotentRequest request,
      Function<Agreements.Row, StoredResponse> answer) {
    return change(agreementId, peerId, null, seen, new AgreementCommand.Sign(), request, answer);
  }

  /** Either of the two may. */
  @Transactional
  public StoredResponse end(
      UUID agreementId,
      @Nullable UUID peerId,
      @Nullable UUID supervisorId,
      Etag seen,
      AgreementCommand.End command,
      IdempotentRequest request,
      Function<Agreements.Row, StoredResponse> answer) {
    return change(agreementId, peerId, supervisorId, seen, command, request, answer);
  }

  private StoredResponse change(
      UUID agreementId,
      @Nullable UUID peerId,
      @Nullable UUID supervisorId,
      Etag seen,
      AgreementCommand command,
      IdempotentRequest request,
      Function<Agreements.Row, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    Agreements.ToChange found =
        agreements
            .findToChange(agreementId)
            .filter(it -> it.row().isBetween(peerId, supervisorId))
            .orElseThrow(NotFound::new);
    Agreements.Row row = found.row();
    audit.subject(AuditSubject.of(AccessBasis.NONE, agreementId, row.terms().peerId()));
    seen.requireVersion(row.version());
    AccessBasis basis =
        row.terms().peerId().equals(peerId) ? AccessBasis.OWN_RECORD : AccessBasis.SUPERVISOR_OF;
    return carryOut(
        found.state(), command, row.terms().jurisdiction(), request, answer, basis, List.of());
  }

  private StoredResponse carryOut(
      AgreementState state,
      AgreementCommand command,
      String jurisdiction,
      IdempotentRequest request,
      Function<Agreements.Row, StoredResponse> answer,
      AccessBasis basis,
      List<AppliedRule> rules) {
    Pack pack = packs.find(jurisdiction).orElseThrow();
    LocalDate today = LocalDate.ofInstant(clock.instant(), pack.zone());
    return switch (AgreementDecision.decide(state, command, today)) {
      case Refused<AgreementEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<AgreementEvent> accepted ->
          save(accepted.events().getFirst(), request, answer, basis, rules);
    };
  }

  private StoredResponse save(
      AgreementEvent event,
      IdempotentRequest request,
      Function<Agreements.Row, StoredResponse> answer,
      AccessBasis basis,
      List<AppliedRule> rules) {
    if (!agreements.save(event)) {
      throw new CommandRefused(List.of(AgreementDecision.alreadyThere()));
    }
    UUID id = event.terms().agreementId();
    UUID peerId = event.terms().peerId();
    Agreements.Row row = agreements.find(id).orElseThrow();
    StoredResponse stored = answer.apply(row);
    Origin origin = published.origin();
    List<OutgoingEvent> events = new ArrayList<>();
    events.add(published.ofAgreement(event, origin, null));
    events.addAll(standing.after(peerId, origin));
    outbox.append(
        events,
        new CompletedRequest(request, stored),
        audit.commandEntry(AuditSubject.of(basis, id, peerId).withFindings(rules)));
    return stored;
  }
}
