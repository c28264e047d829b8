package org.cairn.supervision.imports.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.CompletedRequest;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.idempotency.IdempotencyKeys;
import org.cairn.kit.imports.ImportView;
import org.cairn.kit.imports.ImportView.ImportedRow;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.Outbox;
import org.cairn.kit.outbox.OutgoingEvent;
import org.cairn.kit.problem.TryAgain;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.imports.store.ImportedPeers;
import org.cairn.supervision.imports.store.ImportedRows;
import org.cairn.supervision.imports.store.PastFacts;
import org.cairn.supervision.messaging.PublishedEvents;
import org.cairn.supervision.session.store.SessionContexts;
import org.cairn.supervision.session.store.SessionContexts.Taken;
import org.cairn.supervision.standing.transaction.StandingReview;
import org.cairn.supervision.supervisor.store.Supervisors;
import org.cairn.supervision.work.store.WorkLogs;
import org.cairn.supervision.work.store.WorkLogs.PeerDay;

/**
 * The write path of what a board brings in. However many rows: the same number of statements, none
 * for a single row, and each peer's standing once.
 */
@ApplicationScoped
public class ImportTransactions {

  private final IdempotencyKeys keys;
  private final ImportedPeers peers;
  private final ImportedRows rows;
  private final PastFacts facts;
  private final Supervisors supervisors;
  private final Agreements agreements;
  private final WorkLogs workLogs;
  private final SessionContexts meetings;
  private final StandingReview standing;
  private final PublishedEvents published;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Packs packs;
  private final Clock clock;

  public ImportTransactions(
      IdempotencyKeys keys,
      ImportedPeers peers,
      ImportedRows rows,
      PastFacts facts,
      Supervisors supervisors,
      Agreements agreements,
      WorkLogs workLogs,
      SessionContexts meetings,
      StandingReview standing,
      PublishedEvents published,
      Outbox outbox,
      AuditLog audit,
      Packs packs,
      Clock clock) {
    this.keys = keys;
    this.peers = peers;
    this.rows = rows;
    this.facts = facts;
    this.supervisors = supervisors;
    this.agreements = agreements;
    this.workLogs = workLogs;
    this.meetings = meetings;
    this.standing = standing;
    this.published = published;
    this.outbox = outbox;
    this.audit = audit;
    this.packs = packs;
    this.clock = clock;
  }

  /**
   * @param sent in the order in which they are decided on
   * @param answer to the request
   */
  @Transactional
  public StoredResponse bringIn(
      Pack pack,
      String importedFrom,
      List<SentRow> sent,
      IdempotentRequest request,
      Function<ImportView, StoredResponse> answer) {
    Optional<StoredResponse> before = keys.claim(request);
    if (before.isPresent()) {
      return before.get();
    }
    Known known = known(pack, sent.stream().map(SentRow::fact).filter(Objects::nonNull).toList());
    var decisions =
        new PastDecisions(pack, packs, clock.instant().truncatedTo(ChronoUnit.MICROS), known);
    List<ImportedRow> results = sent.stream().map(decisions::decide).toList();
    StoredResponse stored = answer.apply(new ImportView(results));
    BroughtIn accepted = decisions.accepted();
    AuditSubject concern =
        AuditSubject.ofPage(AccessBasis.BOARD_OF_JURISDICTION, known.peers())
            .withFindings(accepted.rules());
    if (accepted.rows().isEmpty()) {
      audit.recordCommand(concern);
      return stored;
    }
    save(pack, importedFrom, accepted);
    outbox.append(
        events(accepted, importedFrom),
        new CompletedRequest(request, stored),
        audit.commandEntry(concern));
    return stored;
  }

  /** Nobody else writes of these people from here on. */
  private Known known(Pack pack, List<PastFact> sent) {
    Set<UUID> named = new LinkedHashSet<>();
    Set<UUID> ids = new LinkedHashSet<>();
    Set<UUID> supervisorIds = new LinkedHashSet<>();
    Set<PeerDay> days = new LinkedHashSet<>();
    List<Taken> ofSupervisors = new ArrayList<>();
    List<Taken> ofPeers = new ArrayList<>();
    for (PastFact each : sent) {
      ids.add(each.id());
      each.peers().forEach(it -> named.add(it.peerId()));
      switch (each) {
        case PastFact.Supervisor it -> supervisorIds.add(it.id());
        case PastFact.Agreement it -> supervisorIds.add(it.supervisorId());
        case PastFact.Work it -> days.add(new PeerDay(it.peerId(), it.on()));
        case PastFact.Session it -> {
          supervisorIds.add(it.supervisorId());
          ofSupervisors.add(new Taken(it.supervisorId(), it.startedAt(), it.endedAt()));
          it.attendees()
              .forEach(who -> {
                ids.add(who.sessionId());
                ofPeers.add(new Taken(who.peerId(), it.startedAt(), it.endedAt()));
              });
        }
      }
    }
    workLogs.lock(Stream.concat(named.stream(), supervisorIds.stream()).toList());
    return new Known(
        peers.of(pack.jurisdiction(), named),
        rows.known(ids),
        new AgreementBook(
            pack, supervisors.findAll(supervisorIds), agreements.ofSupervisors(supervisorIds)),
        workLogs.hoursOf(days),
        new SessionTimes(meetings.taken(ofSupervisors, ofPeers)));
  }

  private void save(Pack pack, String importedFrom, BroughtIn accepted) {
    requireNoConflict(rows.keep(pack.jurisdiction(), importedFrom, accepted.rows()));
    facts.saveSupervisors(accepted.supervisors());
    requireNoConflict(facts.saveAgreements(accepted.agreementRows()));
    facts.saveWork(accepted.work());
    facts.saveSessions(accepted.sessionRows());
  }

  private static void requireNoConflict(boolean alone) {
    if (!alone) {
      throw new TryAgain(
          "import-conflict",
          "Somebody else recorded one of these at this moment; send them again.",
          Duration.ofSeconds(1));
    }
  }

  private List<OutgoingEvent> events(BroughtIn accepted, String from) {
    Origin origin = published.origin();
    List<OutgoingEvent> events = new ArrayList<>();
    accepted.supervisors().forEach(it -> events.add(published.ofSupervisor(it, origin, from)));
    accepted.agreements().forEach(it -> events.add(published.ofAgreement(it, origin, from)));
    accepted.work().forEach(it -> events.add(published.ofWork(it, origin, from)));
    events.addAll(published.ofSessions(accepted.sessions(), from));
    events.addAll(standing.after(accepted.affected(), origin));
    return events;
  }
}
