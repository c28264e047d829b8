package org.cairn.ceu.imports.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.ceu.credit.decision.CreditCommand;
import org.cairn.ceu.credit.decision.CreditDecision;
import org.cairn.ceu.credit.decision.CreditEvent;
import org.cairn.ceu.credit.store.CreditRepository;
import org.cairn.ceu.imports.store.ImportedPeers;
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
import org.cairn.kit.idempotency.CompletedRequest;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.idempotency.IdempotentRequest;
import org.cairn.kit.idempotency.StoredResponse;
import org.cairn.kit.imports.ImportRow;
import org.cairn.kit.imports.ImportView.ImportOutcome;
import org.cairn.kit.imports.ImportView.ImportedRow;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.problem.Problem;
import org.cairn.kit.problem.TryAgain;
import org.hibernate.exception.ConstraintViolationException;

/**
 * The write path of imports: one transaction for a request, no statement for a single row, and the
 * standing worked out once for each peer.
 */
@ApplicationScoped
public class ImportTransactions {

  private final IdempotencyKeys keys;
  private final ImportedPeers imported;
  private final ReplicatedCertificates certificates;
  private final CreditRepository credits;
  private final StandingKeeping standings;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final Packs packs;
  private final Clock clock;
  private final AuditLog audit;

  public ImportTransactions(
      IdempotencyKeys keys,
      ImportedPeers imported,
      ReplicatedCertificates certificates,
      CreditRepository credits,
      StandingKeeping standings,
      PublishedEvents published,
      Outbox outbox,
      Packs packs,
      Clock clock,
      AuditLog audit) {
    this.keys = keys;
    this.imported = imported;
    this.certificates = certificates;
    this.credits = credits;
    this.standings = standings;
    this.published = published;
    this.outbox = outbox;
    this.packs = packs;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * @param answer of what became of the rows, by their pointers
   */
  @Transactional
  public StoredResponse bringIn(
      String jurisdiction,
      List<ImportRow<CreditCommand.BringIn>> sent,
      IdempotentRequest request,
      Function<Map<String, ImportedRow>, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    List<CreditEvent> events = new ArrayList<>();
    List<Decision<CreditEvent>> decisions =
        decided(jurisdiction, sent.stream().map(ImportRow::command).toList(), events);
    List<UUID> peers = save(events);
    StoredResponse stored = answer.apply(results(sent, decisions));
    AuditSubject concern = AuditSubject.ofPage(AccessBasis.BOARD_OF_JURISDICTION, peers);
    if (events.isEmpty()) {
      audit.recordCommand(concern);
    } else {
      List<StandingChanged> changed = standings.refresh(peers, jurisdiction);
      outbox.append(
          published.of(events, changed),
          new CompletedRequest(request, stored),
          audit.commandEntry(concern));
    }
    return stored;
  }

  /**
   * @param events what is accepted is added to them
   * @return one for each, in their order; each knows of those before it
   */
  private List<Decision<CreditEvent>> decided(
      String jurisdiction, List<CreditCommand.BringIn> commands, List<CreditEvent> events) {
    if (commands.isEmpty()) {
      return List.of();
    }
    Set<UUID> ours =
        imported.among(
            commands.stream().map(row -> row.facts().peerId()).collect(Collectors.toSet()),
            jurisdiction);
    certificates.waitForTurn(ours);
    KnownCredits known =
        new KnownCredits(
            ours,
            credits.knownOf(
                commands.stream().map(CreditCommand.BringIn::creditId).toList(),
                ours,
                commands.stream().map(row -> row.facts().on()).collect(Collectors.toSet())));
    Instant now = clock.instant();
    List<Decision<CreditEvent>> decisions = new ArrayList<>();
    for (CreditCommand.BringIn row : commands) {
      Decision<CreditEvent> decision = CreditDecision.decide(known.before(row), row, packs, now);
      decisions.add(decision);
      if (decision instanceof Accepted<CreditEvent> accepted && !accepted.events().isEmpty()) {
        known.add(row.creditId(), row.facts());
        events.addAll(accepted.events());
      }
    }
    return decisions;
  }

  /**
   * @return whose they are, each once
   */
  private List<UUID> save(List<CreditEvent> events) {
    List<CreditEvent.Earned> earned = new ArrayList<>();
    for (CreditEvent event : events) {
      switch (event) {
        case CreditEvent.Earned each -> earned.add(each);
        case CreditEvent.Refused _, CreditEvent.Disputed _, CreditEvent.DisputeSettled _ ->
            throw new IllegalStateException("What is brought in is not reviewed");
      }
    }
    try {
      credits.bringIn(earned);
    } catch (ConstraintViolationException e) {
      throw new TryAgain(
          "import-conflict", "One of the credits was recorded just now.", Duration.ofSeconds(1));
    }
    return earned.stream().map(each -> each.facts().peerId()).distinct().toList();
  }

  private static Map<String, ImportedRow> results(
      List<ImportRow<CreditCommand.BringIn>> rows, List<Decision<CreditEvent>> decisions) {
    Map<String, ImportedRow> results = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      ImportRow<CreditCommand.BringIn> row = rows.get(i);
      results.put(
          row.pointer(),
          switch (decisions.get(i)) {
            case Accepted<CreditEvent> accepted ->
                new ImportedRow(
                    row.pointer(),
                    row.id(),
                    accepted.events().isEmpty() ? ImportOutcome.REPEATED : ImportOutcome.RECORDED,
                    null);
            case Refused<CreditEvent> refused ->
                new ImportedRow(
                    row.pointer(),
                    row.id(),
                    ImportOutcome.REFUSED,
                    refused.refusals().stream()
                        .map(refusal -> Problem.Reason.of(row.pointer(), refusal))
                        .toList());
          });
    }
    return results;
  }
}
