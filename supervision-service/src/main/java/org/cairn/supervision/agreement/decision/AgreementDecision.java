package org.cairn.supervision.agreement.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Supervision begins when both have signed. Who plainly may not supervise cannot offer it; where
 * the rules are not known, the offer stands and a person decides.
 */
public final class AgreementDecision {

  private AgreementDecision() {}

  /**
   * @param today in the jurisdiction's own time zone
   */
  public static Decision<AgreementEvent> decide(
      AgreementState state, AgreementCommand command, LocalDate today) {
    return switch (command) {
      case AgreementCommand.Propose propose -> propose(state, propose, today);
      case AgreementCommand.BringIn bringIn -> bringIn(state, bringIn, today);
      case AgreementCommand.Sign _ -> sign(state, today);
      case AgreementCommand.End end -> end(state, end, today);
    };
  }

  private static Decision<AgreementEvent> propose(
      AgreementState state, AgreementCommand.Propose it, LocalDate today) {
    return switch (state) {
      case AgreementState.NotMade notMade when notMade.duplicateExists() ->
          new Refused<>(List.of(alreadyThere()));
      case AgreementState.NotMade notMade -> {
        List<Refusal> against = new ArrayList<>(againstTheOffer(notMade, it, today));
        against.addAll(it.planWords().against(it.plan()));
        against.addAll(againstTheSupervisor(it.qualification()));
        yield against.isEmpty()
            ? new Accepted<>(List.of(new AgreementEvent.Proposed(terms(it, today))))
            : new Refused<>(against);
      }
      case AgreementState.Proposed _, AgreementState.Signed _, AgreementState.Ended _ ->
          throw new IllegalArgumentException("An agreement is proposed once");
    };
  }

  private static List<Refusal> againstTheOffer(
      AgreementState.NotMade state, AgreementCommand.Propose it, LocalDate today) {
    List<Refusal> against = new ArrayList<>();
    if (state.samePerson()) {
      against.add(rule("own-supervisor", "/peerId", "Nobody supervises themselves."));
    }
    Integer days = it.backdatingDays();
    if (days != null && it.from().isBefore(today.minusDays(days))) {
      against.add(
          rule(
              "backdated-too-far",
              "/from",
              "What is offered today begins " + today.minusDays(days) + " or later."));
    }
    return against;
  }

  private static List<Refusal> againstTheSupervisor(List<Finding> qualification) {
    return qualification.stream()
        .filter(finding -> finding.outcome() == Outcome.NOT_MET)
        .map(AgreementDecision::notQualified)
        .toList();
  }

  /** One that has ended stands beside any other; of those that last there is one. */
  private static Decision<AgreementEvent> bringIn(
      AgreementState state, AgreementCommand.BringIn it, LocalDate today) {
    return switch (state) {
      case AgreementState.NotMade notMade -> {
        List<Refusal> against = new ArrayList<>(againstTheDays(it, today));
        if (notMade.duplicateExists() && it.endedOn() == null) {
          against.add(alreadyThere());
        }
        against.addAll(it.planWords().against(it.plan()));
        against.addAll(againstTheSupervisor(it.qualification()));
        yield against.isEmpty() ? new Accepted<>(broughtIn(it)) : new Refused<>(against);
      }
      case AgreementState.Proposed _, AgreementState.Signed _, AgreementState.Ended _ ->
          throw new IllegalArgumentException("An agreement is brought in once");
    };
  }

  private static List<Refusal> againstTheDays(AgreementCommand.BringIn it, LocalDate today) {
    List<Refusal> against = new ArrayList<>();
    LocalDate endedOn = it.endedOn();
    if (it.from().isAfter(today)) {
      against.add(rule("date-in-future", "/from", "What is brought in has begun."));
    }
    if (endedOn != null && endedOn.isAfter(today)) {
      against.add(rule("date-in-future", "/endedOn", "An end is recorded when it has come."));
    }
    if (endedOn != null && endedOn.isBefore(it.from())) {
      against.add(rule("end-before-start", "/endedOn", "It cannot end before its first day."));
    }
    return against;
  }

  /** When it was signed is not known any more; on its first day both had. */
  private static List<AgreementEvent> broughtIn(AgreementCommand.BringIn it) {
    var terms =
        new Terms(
            it.agreementId(),
            it.peerId(),
            it.supervisorId(),
            it.jurisdiction(),
            it.from(),
            it.plan(),
            it.relations(),
            it.from(),
            it.from());
    var signed = new AgreementEvent.Signed(terms, it.from());
    return it.endedOn() == null
        ? List.of(signed)
        : List.of(signed, new AgreementEvent.Ended(terms, it.endedOn()));
  }

  private static Terms terms(AgreementCommand.Propose it, LocalDate today) {
    return new Terms(
        it.agreementId(),
        it.peerId(),
        it.supervisorId(),
        it.jurisdiction(),
        it.from(),
        it.plan(),
        it.relations(),
        today,
        null);
  }

  private static Decision<AgreementEvent> sign(AgreementState state, LocalDate today) {
    return switch (state) {
      case AgreementState.Proposed proposed ->
          new Accepted<>(List.of(new AgreementEvent.Signed(proposed.terms(), today)));
      case AgreementState.Signed _ -> refused("already-signed", "Both have signed already.");
      case AgreementState.Ended _ -> refused("agreement-ended", "It has ended.");
      case AgreementState.NotMade _ -> throw notMade();
    };
  }

  private static Decision<AgreementEvent> end(
      AgreementState state, AgreementCommand.End it, LocalDate today) {
    return switch (state) {
      case AgreementState.Proposed proposed -> ended(proposed.terms(), null, it, today);
      case AgreementState.Signed signed -> ended(signed.terms(), signed.lastSessionOn(), it, today);
      case AgreementState.Ended _ -> refused("agreement-ended", "It has ended already.");
      case AgreementState.NotMade _ -> throw notMade();
    };
  }

  private static Decision<AgreementEvent> ended(
      Terms terms, @Nullable LocalDate lastSession, AgreementCommand.End it, LocalDate today) {
    LocalDate last = it.on() == null ? today : it.on();
    if (last.isAfter(today)) {
      return wrong("date-in-future", "An end is recorded when it has come.");
    }
    if (lastSession != null && last.isBefore(lastSession)) {
      return wrong(
          "end-before-last-session", "The last session under it was on " + lastSession + ".");
    }
    LocalDate earliest = earliestEnd(terms, today);
    return last.isBefore(earliest)
        ? wrong("end-before-start", "It cannot end before " + earliest + ".")
        : new Accepted<>(List.of(new AgreementEvent.Ended(terms, last)));
  }

  /** Of what has begun its first day; an offer may be taken back before that. */
  private static LocalDate earliestEnd(Terms terms, LocalDate today) {
    boolean begun = terms.signedOn() != null && !terms.from().isAfter(today);
    boolean offeredFirst = terms.proposedOn().isBefore(terms.from());
    return begun || !offeredFirst ? terms.from() : terms.proposedOn();
  }

  public static Refusal alreadyThere() {
    return new Refusal(
        "agreement-exists",
        RefusalType.STATE,
        "",
        "These two have an agreement that has not ended.",
        List.of());
  }

  private static Refusal notQualified(Finding finding) {
    return new Refusal(finding.ruleId(), RefusalType.RULE, "", finding.message(), List.of(finding));
  }

  private static Decision<AgreementEvent> refused(String kind, String message) {
    return new Refused<>(List.of(new Refusal(kind, RefusalType.STATE, "", message, List.of())));
  }

  private static Decision<AgreementEvent> wrong(String kind, String message) {
    return new Refused<>(List.of(rule(kind, "/on", message)));
  }

  private static Refusal rule(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }

  private static IllegalArgumentException notMade() {
    return new IllegalArgumentException("There is no agreement yet");
  }
}
