package org.cairn.applications.application.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.applications.application.decision.ApplicationCommand;
import org.cairn.applications.application.decision.ApplicationDecision;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationState;
import org.cairn.applications.application.store.ApplicationRepository;
import org.cairn.applications.application.store.ApplicationRow;
import org.cairn.applications.messaging.PublishedEvents;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
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
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.hibernate.exception.ConstraintViolationException;

/** The write path of applications: load, decide, save, and the facts with them. */
@ApplicationScoped
public class ApplicationTransactions {

  private static final String ONE_OPEN = "application_one_open";

  /** The outcome of a rule that has put a line on a checklist. */
  private static final String ASKED = "asked";

  private final IdempotencyKeys keys;
  private final ApplicationRepository applications;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final Packs packs;
  private final Clock clock;
  private final AuditLog audit;

  public ApplicationTransactions(
      IdempotencyKeys keys,
      ApplicationRepository applications,
      PublishedEvents published,
      Outbox outbox,
      Packs packs,
      Clock clock,
      AuditLog audit) {
    this.keys = keys;
    this.applications = applications;
    this.published = published;
    this.outbox = outbox;
    this.packs = packs;
    this.clock = clock;
    this.audit = audit;
  }

  @Transactional
  public StoredResponse open(
      ApplicationCommand.Open command,
      IdempotentRequest request,
      Function<ApplicationRow, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    ApplicationState already =
        applications.beforeOpening(
            command.peerId(), command.jurisdiction(), command.credentialType(), today(command));
    return carryOut(already, command, request, answer);
  }

  /** Of a jurisdiction that is not known, any day will do: it is refused. */
  private LocalDate today(ApplicationCommand.Open command) {
    return LocalDate.ofInstant(
        clock.instant(),
        packs.find(command.jurisdiction()).map(Pack::zone).orElse(ZoneId.of("UTC")));
  }

  /**
   * @param peerId whose application it must be
   * @param seen the version on which the peer decided
   */
  @Transactional
  public StoredResponse withdraw(
      UUID applicationId,
      UUID peerId,
      Etag seen,
      IdempotentRequest request,
      Function<ApplicationRow, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    ApplicationRow row =
        applications
            .findForDecision(applicationId)
            .filter(found -> found.peerId().equals(peerId))
            .orElseThrow(NotFound::new);
    seen.requireVersion(row.version());
    return carryOut(row.state(), new ApplicationCommand.Withdraw(), request, answer);
  }

  private StoredResponse carryOut(
      ApplicationState state,
      ApplicationCommand command,
      IdempotentRequest request,
      Function<ApplicationRow, StoredResponse> answer) {
    Decision<ApplicationEvent> decision =
        ApplicationDecision.decide(state, command, packs, clock.instant());
    return switch (decision) {
      case Refused<ApplicationEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<ApplicationEvent> accepted -> {
        ApplicationRow row = save(accepted.events());
        StoredResponse stored = answer.apply(row);
        outbox.append(
            published.ofApplication(accepted.events()),
            new CompletedRequest(request, stored),
            audit.commandEntry(
                AuditSubject.of(AccessBasis.OWN_RECORD, row.id(), row.peerId())
                    .withFindings(rulesOf(accepted.events().getFirst()))));
        yield stored;
      }
    };
  }

  /** What the application is asked for, by which version of the rules. */
  private static List<AppliedRule> rulesOf(ApplicationEvent event) {
    return switch (event) {
      case ApplicationEvent.Opened opened ->
          opened.checklist().stream()
              .map(entry -> new AppliedRule(entry.ruleId(), opened.packVersion(), ASKED))
              .toList();
      case ApplicationEvent.Withdrawn _, ApplicationEvent.Certified _, ApplicationEvent.Denied _ ->
          List.of();
    };
  }

  private ApplicationRow save(List<ApplicationEvent> events) {
    try {
      return applications.save(events.getFirst());
    } catch (ConstraintViolationException e) {
      if (ONE_OPEN.equals(e.getConstraintName())) {
        throw new CommandRefused(List.of(ApplicationDecision.alreadyOpen()));
      }
      throw e;
    }
  }
}
