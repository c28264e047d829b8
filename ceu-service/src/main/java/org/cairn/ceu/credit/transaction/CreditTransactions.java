package org.cairn.ceu.credit.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cairn.ceu.credit.decision.CreditCommand;
import org.cairn.ceu.credit.decision.CreditDecision;
import org.cairn.ceu.credit.decision.CreditDisputeOutcome;
import org.cairn.ceu.credit.decision.CreditEvent;
import org.cairn.ceu.credit.decision.CreditState;
import org.cairn.ceu.credit.store.CreditRepository;
import org.cairn.ceu.credit.store.CreditRow;
import org.cairn.ceu.credit.store.CreditsBefore;
import org.cairn.ceu.credit.store.CreditsBefore.Before;
import org.cairn.ceu.messaging.PublishedEvents;
import org.cairn.ceu.standing.decision.StandingChanged;
import org.cairn.ceu.standing.store.ReplicatedCertificates;
import org.cairn.ceu.standing.transaction.StandingKeeping;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.Etag;
import org.cairn.kit.idempotency.CompletedRequest;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.idempotency.IdempotentRequest;
import org.cairn.kit.idempotency.StoredResponse;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.hibernate.exception.ConstraintViolationException;

/** The write path of credits: load, decide, save, and with them what becomes of the standing. */
@ApplicationScoped
public class CreditTransactions {

  private static final String CERTIFICATE_ONCE = "credit_certificate_once";

  private final IdempotencyKeys keys;
  private final CreditRepository credits;
  private final CreditsBefore earlier;
  private final ReplicatedCertificates certificates;
  private final StandingKeeping standings;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final Packs packs;
  private final Clock clock;
  private final AuditLog audit;

  public CreditTransactions(
      IdempotencyKeys keys,
      CreditRepository credits,
      CreditsBefore earlier,
      ReplicatedCertificates certificates,
      StandingKeeping standings,
      PublishedEvents published,
      Outbox outbox,
      Packs packs,
      Clock clock,
      AuditLog audit) {
    this.keys = keys;
    this.credits = credits;
    this.earlier = earlier;
    this.certificates = certificates;
    this.standings = standings;
    this.published = published;
    this.outbox = outbox;
    this.packs = packs;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * @param answer of the credit and whether it is new; the same certificate with the same content
   *     is answered with the credit that stands
   */
  @Transactional
  public StoredResponse report(
      CreditCommand.Report command,
      AccessBasis basis,
      IdempotentRequest request,
      BiFunction<CreditRow, Boolean, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    certificates.waitForTurn(command.facts().peerId());
    Before recorded = earlier.of(command.facts(), command.reporter());
    Optional<CreditRow> same =
        Optional.ofNullable(recorded.certificate()).flatMap(id -> credits.findByIdOptional(id));
    CreditState state =
        same.<CreditState>map(
                row -> new CreditState.CertificateRecorded(row.facts().equals(command.facts())))
            .orElseGet(() ->
                new CreditState.NotRecorded(recorded.hoursThatDay(), !recorded.knownToIssuer()));
    List<CreditEvent> events = decided(state, command);
    if (events.isEmpty()) {
      CreditRow standing = same.orElseThrow();
      audit.recordCommand(AuditSubject.of(basis, standing.id(), standing.peerId()));
      return answer.apply(standing, false);
    }
    return done(events, basis, request, row -> answer.apply(row, true));
  }

  /** As {@link #change}, for a dispute, whose end depends on what else was recorded meanwhile. */
  @Transactional
  public StoredResponse settle(
      UUID creditId,
      Function<CreditRow, AccessBasis> basis,
      Etag seen,
      CreditDisputeOutcome outcome,
      IdempotentRequest request,
      Function<CreditRow, StoredResponse> answer) {
    return change(
        creditId,
        basis,
        seen,
        row ->
            new CreditCommand.SettleDispute(
                outcome, earlier.otherHours(row.id(), row.peerId(), row.facts().on())),
        request,
        answer);
  }

  /**
   * @param basis on which somebody may do that, or a refusal
   * @param seen the version that was looked at
   * @param command made while nobody else changes what is recorded of the peer
   */
  @Transactional
  public StoredResponse change(
      UUID creditId,
      Function<CreditRow, AccessBasis> basis,
      Etag seen,
      Function<CreditRow, CreditCommand> command,
      IdempotentRequest request,
      Function<CreditRow, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    CreditRow row = credits.findToChange(creditId).orElseThrow(NotFound::new);
    AccessBasis why = basis.apply(row);
    certificates.waitForTurn(row.peerId());
    seen.requireVersion(row.version());
    return done(decided(row.state(), command.apply(row)), why, request, answer);
  }

  private List<CreditEvent> decided(CreditState state, CreditCommand command) {
    Decision<CreditEvent> decision = CreditDecision.decide(state, command, packs, clock.instant());
    return switch (decision) {
      case Refused<CreditEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<CreditEvent> accepted -> accepted.events();
    };
  }

  private StoredResponse done(
      List<CreditEvent> events,
      AccessBasis basis,
      IdempotentRequest request,
      Function<CreditRow, StoredResponse> answer) {
    CreditRow row = saved(events.getFirst());
    List<StandingChanged> changed = standings.refresh(row.peerId(), row.jurisdiction());
    StoredResponse stored = answer.apply(row);
    outbox.append(
        published.of(events, changed),
        new CompletedRequest(request, stored),
        audit.commandEntry(AuditSubject.of(basis, row.id(), row.peerId())));
    return stored;
  }

  private CreditRow saved(CreditEvent event) {
    try {
      return credits.save(event);
    } catch (ConstraintViolationException e) {
      if (CERTIFICATE_ONCE.equals(e.getConstraintName())) {
        throw new CommandRefused(List.of(CreditDecision.certificateTaken()));
      }
      throw e;
    }
  }
}
