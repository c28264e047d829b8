package org.cairn.billing.employment.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.billing.employment.decision.EmploymentCommand;
import org.cairn.billing.employment.decision.EmploymentDecision;
import org.cairn.billing.employment.decision.EmploymentEvent;
import org.cairn.billing.employment.decision.EmploymentState;
import org.cairn.billing.employment.store.EmploymentRepository;
import org.cairn.billing.employment.store.EmploymentRow;
import org.cairn.billing.encounter.store.EncounterLookup;
import org.cairn.billing.encounter.store.EncounterTable;
import org.cairn.billing.messaging.PublishedEvents;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.hibernate.exception.ConstraintViolationException;

/** The write path of employment: load, decide, save, and the facts with them. */
@ApplicationScoped
public class EmploymentTransactions {

  private static final String ONE_RUNNING = "employment_one_running";
  private static final String ONCE_AT_A_TIME = "employment_once_at_a_time";

  private final IdempotencyKeys keys;
  private final EmploymentRepository employments;
  private final EncounterLookup encounters;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final Packs packs;
  private final Clock clock;
  private final AuditLog audit;

  public EmploymentTransactions(
      IdempotencyKeys keys,
      EmploymentRepository employments,
      EncounterLookup encounters,
      PublishedEvents published,
      Outbox outbox,
      Packs packs,
      Clock clock,
      AuditLog audit) {
    this.keys = keys;
    this.employments = employments;
    this.encounters = encounters;
    this.published = published;
    this.outbox = outbox;
    this.packs = packs;
    this.clock = clock;
    this.audit = audit;
  }

  @Transactional
  public StoredResponse start(
      EmploymentCommand.Start command,
      IdempotentRequest request,
      Function<EmploymentRow, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    return before.isPresent()
        ? before.get()
        : carryOut(
            employments.before(command.agencyId(), command.peerId()), command, request, answer);
  }

  /**
   * @param agencyId whose employment it must be
   * @param seen the version on which the agency decided
   */
  @Transactional
  public StoredResponse end(
      UUID employmentId,
      UUID agencyId,
      EmploymentCommand.End command,
      Etag seen,
      IdempotentRequest request,
      Function<EmploymentRow, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    EmploymentRow row =
        employments
            .findToEnd(employmentId)
            .filter(found -> found.agencyId().equals(agencyId))
            .orElseThrow(NotFound::new);
    seen.requireVersion(row.version());
    EmploymentState state = row.state(encounters.lastServiceOn(employmentId).orElse(null));
    return carryOut(state, command, request, answer);
  }

  private StoredResponse carryOut(
      EmploymentState state,
      EmploymentCommand command,
      IdempotentRequest request,
      Function<EmploymentRow, StoredResponse> answer) {
    return switch (EmploymentDecision.decide(state, command, packs, clock.instant())) {
      case Refused<EmploymentEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<EmploymentEvent> accepted -> {
        EmploymentRow row = save(accepted.events().getFirst());
        StoredResponse stored = answer.apply(row);
        outbox.append(
            published.ofEmployment(accepted.events()),
            new CompletedRequest(request, stored),
            audit.commandEntry(AuditSubject.of(AccessBasis.EMPLOYER, row.id(), row.peerId())));
        yield stored;
      }
    };
  }

  private EmploymentRow save(EmploymentEvent event) {
    try {
      return employments.save(event);
    } catch (ConstraintViolationException e) {
      throw crossed(e);
    }
  }

  /** Another command was faster: what the database says is what the decision would have said. */
  private static RuntimeException crossed(ConstraintViolationException e) {
    return switch (e.getConstraintName()) {
      case ONE_RUNNING -> refused(EmploymentDecision.alreadyEmployed());
      case ONCE_AT_A_TIME -> refused(EmploymentDecision.overlaps());
      case EncounterTable.WITHIN_EMPLOYMENT -> refused(EmploymentDecision.encounterLogged());
      case null, default -> e;
    };
  }

  private static CommandRefused refused(Refusal refusal) {
    return new CommandRefused(List.of(refusal));
  }
}
