package org.cairn.supervision.imports.transaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.imports.ImportView.ImportOutcome;
import org.cairn.kit.imports.ImportView.ImportedRow;
import org.cairn.kit.problem.Problem.Reason;
import org.cairn.supervision.agreement.decision.AgreementCommand;
import org.cairn.supervision.agreement.decision.AgreementDecision;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.agreement.decision.AgreementState;
import org.cairn.supervision.agreement.decision.PlanWords;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.supervisor.decision.SignIn;
import org.cairn.supervision.supervisor.decision.SupervisorCommand;
import org.cairn.supervision.supervisor.decision.SupervisorDecision;
import org.cairn.supervision.supervisor.decision.SupervisorEvent;
import org.cairn.supervision.work.decision.WorkCommand;
import org.cairn.supervision.work.decision.WorkDecision;
import org.cairn.supervision.work.decision.WorkEvent;
import org.cairn.supervision.work.store.WorkLogs.PeerDay;

/** Decides on the rows of an import in their order; each knows of those before it. */
final class PastDecisions {

  private final Pack pack;
  private final Packs packs;
  private final Instant now;
  private final Known known;
  private final BroughtIn accepted = new BroughtIn();
  private final PastSessions sessions;

  PastDecisions(Pack pack, Packs packs, Instant now, Known known) {
    this.pack = pack;
    this.packs = packs;
    this.now = now;
    this.known = known;
    this.sessions = new PastSessions(pack, packs, now, known, accepted);
  }

  BroughtIn accepted() {
    return accepted;
  }

  ImportedRow decide(SentRow sent) {
    PastFact fact = sent.fact();
    if (fact == null) {
      return new ImportedRow(sent.pointer(), sent.id(), ImportOutcome.REFUSED, sent.wrong());
    }
    List<Refusal> against = foreign(fact);
    if (!against.isEmpty()) {
      return refused(sent, against);
    }
    String content = Content.of(pack.jurisdiction(), fact);
    String before = known.contents().get(fact.id());
    if (before != null) {
      return before.equals(content)
          ? new ImportedRow(sent.pointer(), fact.id(), ImportOutcome.REPEATED, null)
          : refused(sent, List.of(idTaken()));
    }
    against = decideOn(fact);
    if (!against.isEmpty()) {
      return refused(sent, against);
    }
    known.contents().put(fact.id(), content);
    accepted.row(fact.id(), content);
    return new ImportedRow(sent.pointer(), fact.id(), ImportOutcome.RECORDED, null);
  }

  private static ImportedRow refused(SentRow sent, List<Refusal> against) {
    return new ImportedRow(
        sent.pointer(),
        sent.id(),
        ImportOutcome.REFUSED,
        against.stream().map(it -> Reason.of(sent.pointer(), it)).toList());
  }

  /** One answer for a peer who is unknown, another board's, or registered: it tells of none. */
  private List<Refusal> foreign(PastFact fact) {
    return fact.peers().stream()
        .filter(named -> !known.peers().contains(named.peerId()))
        .map(named ->
            refusal(
                "peer-not-imported-here",
                named.pointer(),
                "This board has brought in no record of this peer that has arrived here."))
        .toList();
  }

  private static Refusal idTaken() {
    return refusal("id-taken", "", "Something else is recorded under this id.");
  }

  private static Refusal refusal(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.STATE, pointer, message, List.of());
  }

  private List<Refusal> decideOn(PastFact fact) {
    return switch (fact) {
      case PastFact.Supervisor it -> supervisor(it);
      case PastFact.Agreement it -> agreement(it);
      case PastFact.Work it -> work(it);
      case PastFact.Session it -> sessions.decide(it);
    };
  }

  private List<Refusal> supervisor(PastFact.Supervisor it) {
    var command =
        new SupervisorCommand.BringIn(
            it.id(), pack.jurisdiction(), it.licenses(), it.ceHours(), it.registeredOn(), now);
    return switch (SupervisorDecision.decide(new SignIn.Unbound(), command, packs)) {
      case Refused<SupervisorEvent> refused -> refused.refusals();
      case Accepted<SupervisorEvent> granted -> {
        granted
            .events()
            .forEach(event -> {
              known.agreements().add(event);
              accepted.supervisor(event);
            });
        yield List.of();
      }
    };
  }

  private List<Refusal> agreement(PastFact.Agreement it) {
    if (!known.agreements().knows(it.supervisorId())) {
      return List.of(
          refusal(
              "unknown-supervisor", "/supervisorId", "No supervisor of this state has this id."));
    }
    List<Finding> findings =
        known
            .agreements()
            .qualification(it.supervisorId(), it.peerId(), it.relations(), it.from())
            .findings();
    var command =
        new AgreementCommand.BringIn(
            it.id(),
            it.peerId(),
            it.supervisorId(),
            pack.jurisdiction(),
            it.from(),
            it.endedOn(),
            it.plan(),
            PlanWords.of(pack, it.from()),
            it.relations().stream().sorted().map(PastDecisions::code).toList(),
            findings);
    var state =
        new AgreementState.NotMade(known.agreements().lasts(it.peerId(), it.supervisorId()), false);
    return switch (AgreementDecision.decide(state, command, today())) {
      case Refused<AgreementEvent> refused -> refused.refusals();
      case Accepted<AgreementEvent> granted -> {
        var row =
            new Agreements.Row(
                granted.events().getFirst().terms(),
                it.endedOn() == null ? "signed" : "ended",
                it.endedOn(),
                0);
        known.agreements().add(row);
        accepted.agreement(row, granted.events(), findings);
        yield List.of();
      }
    };
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private List<Refusal> work(PastFact.Work it) {
    var day = new PeerDay(it.peerId(), it.on());
    var command =
        new WorkCommand.Log(
            it.id(), it.peerId(), it.employer(), it.on(), it.hours(), it.direct(), now);
    BigDecimal before = known.hours().getOrDefault(day, BigDecimal.ZERO);
    return switch (WorkDecision.decide(before, command, today())) {
      case Refused<WorkEvent> refused -> refused.refusals();
      case Accepted<WorkEvent> granted -> {
        for (WorkEvent event : granted.events()) {
          switch (event) {
            case WorkEvent.Logged logged -> {
              known.hours().merge(day, logged.hours(), BigDecimal::add);
              accepted.work(logged);
            }
          }
        }
        yield List.of();
      }
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, pack.zone());
  }
}
