package org.cairn.billing.imports.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.billing.agency.transaction.AgencyImport;
import org.cairn.billing.employment.decision.EmploymentEvent;
import org.cairn.billing.employment.transaction.EmploymentImport;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.transaction.EncounterImport;
import org.cairn.billing.encounter.transaction.LogRequest;
import org.cairn.billing.messaging.PublishedEvents;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.imports.ImportRow;
import org.cairn.kit.imports.ImportView.ImportOutcome;
import org.cairn.kit.imports.ImportView.ImportedRow;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.kit.problem.Problem;

/**
 * The write path of imports: one transaction for a request, the same number of statements for one
 * row and for a thousand.
 */
@ApplicationScoped
public class ImportTransactions {

  private final IdempotencyKeys keys;
  private final AgencyImport agencies;
  private final EmploymentImport employments;
  private final EncounterImport encounters;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final AuditLog audit;

  public ImportTransactions(
      IdempotencyKeys keys,
      AgencyImport agencies,
      EmploymentImport employments,
      EncounterImport encounters,
      PublishedEvents published,
      Outbox outbox,
      AuditLog audit) {
    this.keys = keys;
    this.agencies = agencies;
    this.employments = employments;
    this.encounters = encounters;
    this.published = published;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * @param answer of what became of the rows, by their pointers
   */
  @Transactional
  public StoredResponse bringIn(
      BroughtIn sent,
      IdempotentRequest request,
      Function<Map<String, ImportedRow>, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    var ofAgencies = agencies.bringIn(commands(sent.agencies()));
    var ofEmployments =
        employments.bringIn(
            sent.jurisdiction(), commands(sent.employments()), employmentsOf(sent.encounters()));
    var ofEncounters = encounters.bringIn(sent.jurisdiction(), commands(sent.encounters()));
    Map<String, ImportedRow> results = new HashMap<>();
    collect(sent.agencies(), ofAgencies, results);
    collect(sent.employments(), ofEmployments, results);
    collect(sent.encounters(), ofEncounters, results);
    StoredResponse stored = answer.apply(results);
    List<OutgoingEvent> facts =
        published.ofImport(events(ofAgencies), events(ofEmployments), events(ofEncounters));
    AuditSubject concern =
        AuditSubject.ofPage(
            AccessBasis.BOARD_OF_JURISDICTION, peersOf(ofEmployments, ofEncounters));
    if (facts.isEmpty()) {
      audit.recordCommand(concern);
    } else {
      outbox.append(facts, new CompletedRequest(request, stored), audit.commandEntry(concern));
    }
    return stored;
  }

  private static <C> List<C> commands(List<ImportRow<C>> rows) {
    return rows.stream().map(ImportRow::command).toList();
  }

  private static List<UUID> employmentsOf(List<ImportRow<LogRequest>> encounters) {
    return encounters.stream()
        .map(row -> row.command().employmentId())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static <C, E> void collect(
      List<ImportRow<C>> rows, List<Decision<E>> decisions, Map<String, ImportedRow> results) {
    for (int i = 0; i < rows.size(); i++) {
      ImportRow<C> row = rows.get(i);
      results.put(
          row.pointer(),
          switch (decisions.get(i)) {
            case Accepted<E> accepted ->
                new ImportedRow(
                    row.pointer(),
                    row.id(),
                    accepted.events().isEmpty() ? ImportOutcome.REPEATED : ImportOutcome.RECORDED,
                    null);
            case Refused<E> refused ->
                new ImportedRow(
                    row.pointer(),
                    row.id(),
                    ImportOutcome.REFUSED,
                    refused.refusals().stream()
                        .map(refusal -> Problem.Reason.of(row.pointer(), refusal))
                        .toList());
          });
    }
  }

  private static <E> List<E> events(List<Decision<E>> decisions) {
    return decisions.stream().flatMap(ImportTransactions::happened).toList();
  }

  private static <E> Stream<E> happened(Decision<E> decision) {
    return switch (decision) {
      case Accepted<E> accepted -> accepted.events().stream();
      case Refused<E> _ -> Stream.empty();
    };
  }

  private static List<UUID> peersOf(
      List<Decision<EmploymentEvent>> employments, List<Decision<EncounterEvent>> encounters) {
    return Stream.concat(
            events(employments).stream().map(EmploymentEvent::peerId),
            events(encounters).stream().map(EncounterEvent::peerId))
        .distinct()
        .toList();
  }
}
