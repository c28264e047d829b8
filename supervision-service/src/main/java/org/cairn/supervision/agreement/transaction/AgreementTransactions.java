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
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.Concern;
import org.cairn.kit.audit.Concern.AppliedRule;
import org.cairn.kit.audit.Ground;
import org.cairn.kit.http.Etag;
import org.cairn.kit.idempotency.AnsweredRequest;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.idempotency.IdempotentRequest;
import org.cairn.kit.idempotency.StoredAnswer;
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
  public StoredAnswer propose(
      AgreementCommand.Propose command,
      IdempotentRequest request,
      Function<Agreements.Row, StoredAnswer> answer) {
    Optional<StoredAnswer> before = keys.claim(request);
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
        state, command, command.jurisdiction(), request, answer, Ground.SUPERVISOR_OF, rules);
  }

  /**
   * @param peerId who signs; of another peer's agreement nothing is known
   */
  @Transactional
  public StoredAnswer sign(
      UUID agreementId,
      UUID peerId,
      Etag seen,
      IdempotentRequest request,
      Function<Agreements.Row, StoredAnswer> answer) {
    return change(agreementId, peerId, null, seen, new AgreementCommand.Sign(), request, answer);
  }

  /** Either of the two may. */
  @Transactional
  public StoredAnswer end(
      UUID agreementId,
      @Nullable UUID peerId,
      @Nullable UUID supervisorId,
      Etag seen,
      AgreementCommand.End command,
      IdempotentRequest request,
      Function<Agreements.Row, StoredAnswer> answer) {
    return change(agreementId, peerId, supervisorId, seen, command, request, answer);
  }

  private StoredAnswer change(
      UUID agreementId,
      @Nullable UUID peerId,
      @Nullable UUID supervisorId,
      Etag seen,
      AgreementCommand command,
      IdempotentRequest request,
      Function<Agreements.Row, StoredAnswer> answer) {
    Optional<StoredAnswer> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    Agreements.ToChange found =
        agreements
            .findToChange(agreementId)
            .filter(it -> it.row().isBetween(peerId, supervisorId))
            .orElseThrow(NotFound::new);
    Agreements.Row row = found.row();
    audit.about(Concern.with(Ground.NONE, agreementId, row.terms().peerId()));
    seen.mustBe(row.version());
    Ground ground = row.terms().peerId().equals(peerId) ? Ground.OWN_RECORD : Ground.SUPERVISOR_OF;
    return carryOut(
        found.state(), command, row.terms().jurisdiction(), request, answer, ground, List.of());
  }

  private StoredAnswer carryOut(
      AgreementState state,
      AgreementCommand command,
      String jurisdiction,
      IdempotentRequest request,
      Function<Agreements.Row, StoredAnswer> answer,
      Ground ground,
      List<AppliedRule> rules) {
    Pack pack = packs.find(jurisdiction).orElseThrow();
    LocalDate today = LocalDate.ofInstant(clock.instant(), pack.zone());
    return switch (AgreementDecision.decide(state, command, today)) {
      case Refused<AgreementEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<AgreementEvent> accepted ->
          save(accepted.events().getFirst(), request, answer, ground, rules);
    };
  }

  private StoredAnswer save(
      AgreementEvent event,
      IdempotentRequest request,
      Function<Agreements.Row, StoredAnswer> answer,
      Ground ground,
      List<AppliedRule> rules) {
    if (!agreements.save(event)) {
      throw new CommandRefused(List.of(AgreementDecision.alreadyThere()));
    }
    UUID id = event.terms().agreementId();
    UUID peerId = event.terms().peerId();
    Agreements.Row row = agreements.find(id).orElseThrow();
    StoredAnswer stored = answer.apply(row);
    Origin origin = published.origin();
    List<OutgoingEvent> events = new ArrayList<>();
    events.add(published.ofAgreement(event, origin, null));
    events.addAll(standing.after(peerId, origin));
    outbox.append(
        events,
        new AnsweredRequest(request, stored),
        audit.done(Concern.with(ground, id, peerId).finding(rules)));
    return stored;
  }
}
