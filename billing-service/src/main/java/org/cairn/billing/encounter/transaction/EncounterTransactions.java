package org.cairn.billing.encounter.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.billing.employment.query.EmploymentAccess.Party;
import org.cairn.billing.encounter.sealing.FieldKeys;
import org.cairn.billing.encounter.store.EncounterLookup;
import org.cairn.billing.encounter.store.EncounterTable;
import org.cairn.billing.encounter.store.Known;
import org.cairn.billing.encounter.store.NewEncounter;
import org.cairn.billing.messaging.PublishedEvents;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.outbox.Outbox;

/**
 * The write path of encounters. One or hundreds: the same number of statements, none for a single
 * row.
 */
@ApplicationScoped
public class EncounterTransactions {

  private final IdempotencyKeys keys;
  private final EncounterLookup lookup;
  private final EncounterTable encounters;
  private final FieldKeys fields;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final Packs packs;
  private final Clock clock;
  private final AuditLog audit;

  public EncounterTransactions(
      IdempotencyKeys keys,
      EncounterLookup lookup,
      EncounterTable encounters,
      FieldKeys fields,
      PublishedEvents published,
      Outbox outbox,
      Packs packs,
      Clock clock,
      AuditLog audit) {
    this.keys = keys;
    this.lookup = lookup;
    this.encounters = encounters;
    this.fields = fields;
    this.published = published;
    this.outbox = outbox;
    this.packs = packs;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * @param party under whose employment they must be
   * @param answer of the outcomes, one for each that was sent; may refuse the whole by throwing
   */
  @Transactional
  public StoredResponse log(
      List<LogRequest> sent,
      Party party,
      IdempotentRequest request,
      Function<List<LogOutcome>, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    lookup.onlyUs(employmentsOf(sent));
    List<Known> known = lookup.known(sent.stream().map(LogRequest::probe).toList());
    EncounterBatch batch =
        new EncounterBatch(
            fields,
            packs,
            clock.instant(),
            employed -> party.isOf(employed.agencyId(), employed.peerId()));
    for (int i = 0; i < sent.size(); i++) {
      batch.decide(sent.get(i), known.get(i));
    }
    List<NewEncounter> rows = batch.rows();
    Map<UUID, String> standing =
        rows.isEmpty() ? Map.of() : encounters.insert(rows, batch.conflicts());
    StoredResponse stored = answer.apply(batch.outcomes(sent, standing));
    AuditSubject concern = concern(party, rows);
    if (rows.isEmpty()) {
      audit.recordCommand(concern);
    } else {
      outbox.append(
          published.ofEncounters(batch.events()),
          new CompletedRequest(request, stored),
          audit.commandEntry(concern));
    }
    return stored;
  }

  private static List<UUID> employmentsOf(List<LogRequest> sent) {
    return sent.stream().map(LogRequest::employmentId).filter(Objects::nonNull).distinct().toList();
  }

  private static AuditSubject concern(Party party, List<NewEncounter> rows) {
    if (rows.size() == 1) {
      var logged = rows.getFirst().logged();
      AccessBasis basis = party.basis(logged.under().agencyId());
      return AuditSubject.of(basis, logged.encounterId(), logged.peerId());
    }
    return AuditSubject.ofPage(
        party.basisOfPage(), rows.stream().map(row -> row.logged().peerId()).toList());
  }
}
