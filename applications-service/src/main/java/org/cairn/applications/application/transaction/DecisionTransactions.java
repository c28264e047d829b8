package org.cairn.applications.application.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.applications.application.decision.ApplicationCommand;
import org.cairn.applications.application.decision.ApplicationDecision;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationFacts;
import org.cairn.applications.application.decision.GrantedSegment;
import org.cairn.applications.application.store.ApplicationRepository;
import org.cairn.applications.application.store.ApplicationRow;
import org.cairn.applications.application.store.DecisionRepository;
import org.cairn.applications.application.store.DecisionRow;
import org.cairn.applications.application.store.FactsColumn;
import org.cairn.applications.certificate.decision.CertificateFacts;
import org.cairn.applications.certificate.decision.CertificateTerms;
import org.cairn.applications.certificate.store.CertificateNumber;
import org.cairn.applications.certificate.store.CertificateRepository;
import org.cairn.applications.certificate.store.CertificateRow;
import org.cairn.applications.document.decision.RequirementState;
import org.cairn.applications.document.query.ChecklistStanding;
import org.cairn.applications.document.vault.SealedText;
import org.cairn.applications.messaging.PublishedEvents;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.AuditSubject.AppliedRule;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The write path of a board's decision: the application ends, and a certificate may begin. */
@ApplicationScoped
public class DecisionTransactions {

  /** An exclusion violation; of such constraints the table has one, and its name is not told. */
  private static final String OVERLAPS = "23P01";

  private final SecureRandom random = new SecureRandom();

  private final IdempotencyKeys keys;
  private final ApplicationRepository applications;
  private final DecisionRepository decisions;
  private final CertificateRepository certificates;
  private final ChecklistStanding standing;
  private final SealedText sealed;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final Packs packs;
  private final Clock clock;
  private final IdSource ids;
  private final AuditLog audit;

  public DecisionTransactions(
      IdempotencyKeys keys,
      ApplicationRepository applications,
      DecisionRepository decisions,
      CertificateRepository certificates,
      ChecklistStanding standing,
      SealedText sealed,
      PublishedEvents published,
      Outbox outbox,
      Packs packs,
      Clock clock,
      IdSource ids,
      AuditLog audit) {
    this.keys = keys;
    this.applications = applications;
    this.decisions = decisions;
    this.certificates = certificates;
    this.standing = standing;
    this.sealed = sealed;
    this.published = published;
    this.outbox = outbox;
    this.packs = packs;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  /** What the one who decides says, and who they are to the case. */
  public record DecisionInput(
      ApplicationCommand.BoardOutcome verdict,
      ApplicationCommand.Authority by,
      boolean ownCase,
      AccessBasis basis,
      ApplicationFacts facts,
      List<String> reasons,
      String writtenFinding) {}

  /**
   * @param certificate null when it was denied
   */
  public record Outcome(
      ApplicationRow application, DecisionRow decision, @Nullable CertificateRow certificate) {}

  /**
   * @param seen the version on which it was decided
   */
  @Transactional
  public StoredResponse decide(
      UUID applicationId,
      Etag seen,
      DecisionInput said,
      IdempotentRequest request,
      Function<Outcome, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    ApplicationRow row = applications.findForDecision(applicationId).orElseThrow(NotFound::new);
    seen.requireVersion(row.version());
    Instant now = clock.instant();
    return switch (ApplicationDecision.decide(row.state(), command(row, said, now), packs, now)) {
      case Refused<ApplicationEvent> refused -> throw new CommandRefused(refused.refusals());
      case Accepted<ApplicationEvent> accepted -> {
        Outcome outcome = save(accepted.events().getFirst(), said);
        StoredResponse stored = answer.apply(outcome);
        outbox.append(
            published.ofApplication(accepted.events()),
            new CompletedRequest(request, stored),
            audit.commandEntry(
                AuditSubject.of(said.basis(), row.id(), row.peerId())
                    .withFindings(rulesOf(accepted.events().getFirst()))));
        yield stored;
      }
    };
  }

  private ApplicationCommand.Decide command(ApplicationRow row, DecisionInput said, Instant now) {
    return new ApplicationCommand.Decide(
        said.verdict(),
        said.by(),
        said.ownCase(),
        said.facts(),
        Set.copyOf(
            standing.of(row.id()).entrySet().stream()
                .filter(entry -> entry.getValue().state() == RequirementState.ACCEPTED)
                .map(Map.Entry::getKey)
                .toList()),
        said.reasons(),
        said.writtenFinding(),
        ids.next(),
        segments(row, now));
  }

  /** What a certificate of today would be worth, by the very rules that answer for it later. */
  private List<GrantedSegment> segments(ApplicationRow row, Instant now) {
    Pack pack =
        packs
            .find(row.jurisdiction())
            .orElseThrow(() -> new IllegalStateException("The pack of an application has gone"));
    var facts = new CertificateFacts(LocalDate.ofInstant(now, pack.zone()), List.of());
    return new CertificateTerms(pack, row.credentialType(), facts, now)
        .segments().stream()
            .map(one -> new GrantedSegment(one.status().code(), one.from(), one.to(), one.ruleId()))
            .toList();
  }

  private Outcome save(ApplicationEvent event, DecisionInput said) {
    ApplicationRow row = saved(event);
    byte[] facts = seal(row.id(), DecisionRow.FACTS, FactsColumn.write(said.facts()));
    return switch (event) {
      case ApplicationEvent.Certified certified -> {
        var decision = new DecisionRow(certified, facts);
        var certificate = new CertificateRow(certified, CertificateNumber.next(random));
        decisions.persist(decision);
        issue(certificate);
        yield new Outcome(row, decision, certificate);
      }
      case ApplicationEvent.Denied denied -> {
        byte[] finding = seal(row.id(), DecisionRow.FINDING, denied.writtenFinding());
        var decision = new DecisionRow(denied, facts, finding);
        decisions.persistAndFlush(decision);
        yield new Outcome(row, decision, null);
      }
      case ApplicationEvent.Opened _, ApplicationEvent.Withdrawn _ ->
          throw new IllegalStateException("A decision cannot come to that");
    };
  }

  /** Another command may have certified the same person meanwhile; the database knows. */
  private void issue(CertificateRow certificate) {
    try {
      certificates.persistAndFlush(certificate);
    } catch (ConstraintViolationException e) {
      if (OVERLAPS.equals(e.getSQLState())) {
        throw new CommandRefused(List.of(ApplicationDecision.alreadyCertified()));
      }
      throw e;
    }
  }

  private byte[] seal(UUID id, String field, String text) {
    return sealed.seal(DecisionRow.TABLE, id, field, text);
  }

  private ApplicationRow saved(ApplicationEvent event) {
    return applications.save(event);
  }

  private static List<AppliedRule> rulesOf(ApplicationEvent event) {
    List<Finding> findings =
        switch (event) {
          case ApplicationEvent.Certified certified -> certified.findings();
          case ApplicationEvent.Denied denied -> denied.findings();
          case ApplicationEvent.Opened _, ApplicationEvent.Withdrawn _ -> List.of();
        };
    return findings.stream().map(AppliedRule::of).toList();
  }
}
