package org.cairn.supervision.imports.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.agreement.decision.Agreement;
import org.cairn.supervision.agreement.decision.Agreement.Status;
import org.cairn.supervision.agreement.decision.AgreementCommand;
import org.cairn.supervision.agreement.decision.AgreementDecision;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.agreement.decision.AgreementState;
import org.cairn.supervision.agreement.decision.PlanWords;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedAgreement;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedSupervisor;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedWork;
import org.cairn.supervision.supervisor.decision.Supervisor;
import org.cairn.supervision.supervisor.decision.SupervisorDecision;
import org.cairn.supervision.work.decision.WorkLog;

/** Decides on the rows of an import in their order, each with those accepted before it. */
public final class ImportDecision {

  private final Pack pack;
  private final Instant now;
  private final ExistingRecords existing;
  private final ImportedSessions sessions;

  public ImportDecision(Pack pack, Packs packs, Instant now, ExistingRecords existing) {
    this.pack = pack;
    this.now = now;
    this.existing = existing;
    this.sessions = new ImportedSessions(pack, packs, now, existing);
  }

  public Decision<ImportedRecord> decide(HistoricalRecord row) {
    List<Refusal> refusals =
        existing.notImported(row).stream().map(named -> notImported(named.pointer())).toList();
    if (!refusals.isEmpty()) {
      return new Refused<>(refusals);
    }
    String digest = ContentDigest.of(pack.jurisdiction(), row);
    if (existing.isTaken(row.id())) {
      return existing.isRepeated(row.id(), digest)
          ? new Accepted<>(List.of())
          : Refused.of(idTaken(""));
    }
    Decision<ImportedRecord> decided =
        switch (row) {
          case HistoricalRecord.Supervisor supervisor -> supervisor(supervisor, digest);
          case HistoricalRecord.Agreement agreement -> agreement(agreement, digest);
          case HistoricalRecord.Work work -> work(work, digest);
          case HistoricalRecord.Session session -> sessions.decide(session, digest);
        };
    if (decided instanceof Accepted<ImportedRecord>(var accepted)) {
      accepted.forEach(existing::add);
    }
    return decided;
  }

  /**
   * The same response for a peer who is unknown, another board's, or registered: it reveals
   * nothing.
   */
  private static Refusal notImported(String pointer) {
    return Refusal.state(
        "peer-not-imported-here",
        pointer,
        "This board has not imported such a peer, as far as is known here.");
  }

  static Refusal idTaken(String pointer) {
    return Refusal.state("id-taken", pointer, "Choose another id: this one is of another record.");
  }

  private Decision<ImportedRecord> supervisor(HistoricalRecord.Supervisor row, String digest) {
    var supervisor =
        new Supervisor(
            row.id(),
            pack.jurisdiction(),
            row.licenses(),
            row.ceHours(),
            row.registeredOn().atStartOfDay(pack.zone()).toInstant());
    return imported(
        SupervisorDecision.importRecord(supervisor, row.registeredOn(), pack, now),
        accepted -> new ImportedSupervisor(digest, accepted.getFirst()));
  }

  private Decision<ImportedRecord> agreement(HistoricalRecord.Agreement row, String digest) {
    ExistingAgreements agreements = existing.agreements();
    if (!agreements.hasSupervisor(row.supervisorId())) {
      return new Refused<>(
          List.of(
              Refusal.state(
                  "unknown-supervisor",
                  "/supervisorId",
                  "No supervisor of this state has this id.")));
    }
    List<Finding> findings =
        agreements
            .qualification(row.supervisorId(), row.peerId(), row.relations(), row.from())
            .findings();
    var offer =
        new AgreementCommand.Offer(
            row.id(),
            row.peerId(),
            row.supervisorId(),
            pack.jurisdiction(),
            row.from(),
            row.plan(),
            PlanWords.of(pack, row.from()),
            row.relations().stream().sorted().toList(),
            findings);
    var state =
        new AgreementState.NotMade(agreements.hasUnended(row.peerId(), row.supervisorId()), false);
    return imported(
        AgreementDecision.decide(state, new AgreementCommand.Import(offer, row.endedOn()), today()),
        events -> new ImportedAgreement(digest, recorded(row, events), events, findings));
  }

  private static Agreement recorded(HistoricalRecord.Agreement row, List<AgreementEvent> events) {
    return new Agreement(
        events.getFirst().terms(),
        row.endedOn() == null ? Status.SIGNED : Status.ENDED,
        row.endedOn(),
        0);
  }

  private Decision<ImportedRecord> work(HistoricalRecord.Work row, String digest) {
    var log =
        new WorkLog(
            row.id(), row.peerId(), row.employer(), row.on(), row.hours(), row.direct(), now);
    return imported(
        log.logged(existing.hoursOf(row.peerId(), row), today()),
        accepted -> new ImportedWork(digest, accepted.getFirst()));
  }

  static <E> Decision<ImportedRecord> imported(
      Decision<E> decision, Function<List<E>, ImportedRecord> imported) {
    return switch (decision) {
      case Accepted<E>(var events) -> new Accepted<>(List.of(imported.apply(events)));
      case Refused<E>(var refusals) -> new Refused<>(refusals);
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, pack.zone());
  }
}
