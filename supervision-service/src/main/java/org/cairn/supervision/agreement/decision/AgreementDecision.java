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
import org.cairn.supervision.agreement.decision.AgreementCommand.Offer;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Supervision begins when both have signed. A supervisor who is not qualified cannot offer it;
 * where it is not known whether they are, the offer is recorded and a person decides.
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
      case AgreementCommand.Import imported -> importAgreement(state, imported, today);
      case AgreementCommand.Sign _ -> sign(state, today);
      case AgreementCommand.End end -> end(state, end, today);
    };
  }

  private static Decision<AgreementEvent> propose(
      AgreementState state, AgreementCommand.Propose command, LocalDate today) {
    return switch (state) {
      case AgreementState.NotMade notMade when notMade.duplicateExists() ->
          Refused.of(duplicateExists());
      case AgreementState.NotMade notMade -> {
        Offer offer = command.offer();
        List<Refusal> refusals = new ArrayList<>();
        if (notMade.samePerson()) {
          refusals.add(
              Refusal.rule("own-supervisor", "/peerId", "A person cannot supervise themselves."));
        }
        refusals.addAll(refusalsOfFirstDay(command, today));
        refusals.addAll(refusalsOfOffer(offer));
        yield refusals.isEmpty()
            ? new Accepted<>(
                List.of(
                    new AgreementEvent.Proposed(offer.terms(today, null), offer.qualification())))
            : new Refused<>(refusals);
      }
      case AgreementState.Proposed _, AgreementState.Signed _, AgreementState.Ended _ ->
          throw new IllegalArgumentException("An agreement is proposed once");
    };
  }

  private static List<Refusal> refusalsOfFirstDay(
      AgreementCommand.Propose command, LocalDate today) {
    Integer days = command.backdatingDays();
    if (days == null || !command.offer().from().isBefore(today.minusDays(days))) {
      return List.of();
    }
    LocalDate earliest = today.minusDays(days);
    return List.of(
        Refusal.rule(
            "backdated-too-far",
            "/from",
            "An offer of today begins on " + earliest + " or later."));
  }

  private static List<Refusal> refusalsOfOffer(Offer offer) {
    List<Refusal> refusals = new ArrayList<>(offer.planWords().refusals(offer.plan()));
    offer.qualification().stream()
        .filter(finding -> finding.outcome() == Outcome.NOT_MET)
        .map(AgreementDecision::notQualified)
        .forEach(refusals::add);
    return refusals;
  }

  /** Only one agreement is active; ended ones may be recorded in addition. */
  private static Decision<AgreementEvent> importAgreement(
      AgreementState state, AgreementCommand.Import command, LocalDate today) {
    return switch (state) {
      case AgreementState.NotMade notMade -> {
        List<Refusal> refusals = new ArrayList<>(refusalsOfDays(command, today));
        if (notMade.duplicateExists() && command.endedOn() == null) {
          refusals.add(duplicateExists());
        }
        refusals.addAll(refusalsOfOffer(command.offer()));
        yield refusals.isEmpty() ? new Accepted<>(imported(command)) : new Refused<>(refusals);
      }
      case AgreementState.Proposed _, AgreementState.Signed _, AgreementState.Ended _ ->
          throw new IllegalArgumentException("An agreement is imported once");
    };
  }

  private static List<Refusal> refusalsOfDays(AgreementCommand.Import command, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>();
    LocalDate from = command.offer().from();
    LocalDate endedOn = command.endedOn();
    if (from.isAfter(today)) {
      refusals.add(
          Refusal.rule("date-in-future", "/from", "Import an agreement once it has begun."));
    }
    if (endedOn != null && endedOn.isAfter(today)) {
      refusals.add(Refusal.rule("date-in-future", "/endedOn", "End it on or after its last day."));
    }
    if (endedOn != null && endedOn.isBefore(from)) {
      refusals.add(
          Refusal.rule(
              "end-before-start", "/endedOn", "An agreement ends on or after its first day."));
    }
    return refusals;
  }

  /** The day of the signature is not known any more; by the first day both had signed. */
  private static List<AgreementEvent> imported(AgreementCommand.Import command) {
    LocalDate from = command.offer().from();
    Terms terms = command.offer().terms(from, from);
    var signed = new AgreementEvent.Signed(terms, from);
    return command.endedOn() == null
        ? List.of(signed)
        : List.of(signed, new AgreementEvent.Ended(terms, command.endedOn()));
  }

  private static Decision<AgreementEvent> sign(AgreementState state, LocalDate today) {
    return switch (state) {
      case AgreementState.Proposed proposed ->
          new Accepted<>(List.of(new AgreementEvent.Signed(proposed.terms(), today)));
      case AgreementState.Signed _ -> refused("already-signed", "Both have signed already.");
      case AgreementState.Ended _ -> refused("agreement-ended", "This agreement has ended.");
      case AgreementState.NotMade _ -> throw notMade();
    };
  }

  private static Decision<AgreementEvent> end(
      AgreementState state, AgreementCommand.End command, LocalDate today) {
    return switch (state) {
      case AgreementState.Proposed proposed -> ended(proposed.terms(), null, command, today);
      case AgreementState.Signed signed ->
          ended(signed.terms(), signed.lastSessionOn(), command, today);
      case AgreementState.Ended _ ->
          refused("agreement-ended", "This agreement has ended already.");
      case AgreementState.NotMade _ -> throw notMade();
    };
  }

  private static Decision<AgreementEvent> ended(
      Terms terms, @Nullable LocalDate lastSession, AgreementCommand.End command, LocalDate today) {
    LocalDate last = command.on() == null ? today : command.on();
    if (last.isAfter(today)) {
      return wrong("date-in-future", "End it on or after its last day.");
    }
    if (lastSession != null && last.isBefore(lastSession)) {
      return wrong(
          "end-before-last-session",
          "End it on or after " + lastSession + ", the day of its last session.");
    }
    LocalDate earliest = earliestEnd(terms, today);
    return last.isBefore(earliest)
        ? wrong("end-before-start", "End it on or after " + earliest + ".")
        : new Accepted<>(List.of(new AgreementEvent.Ended(terms, last)));
  }

  /** The first day of an agreement that has begun; before that an offer may be withdrawn. */
  private static LocalDate earliestEnd(Terms terms, LocalDate today) {
    boolean begun = terms.signedOn() != null && !terms.from().isAfter(today);
    boolean offeredFirst = terms.proposedOn().isBefore(terms.from());
    return begun || !offeredFirst ? terms.from() : terms.proposedOn();
  }

  public static Refusal duplicateExists() {
    return Refusal.state("agreement-exists", "These two have an agreement that has not ended.");
  }

  private static Refusal notQualified(Finding finding) {
    return new Refusal(finding.ruleId(), RefusalType.RULE, "", finding.message(), List.of(finding));
  }

  private static Decision<AgreementEvent> refused(String kind, String message) {
    return Refused.of(Refusal.state(kind, message));
  }

  private static Decision<AgreementEvent> wrong(String kind, String message) {
    return Refused.of(Refusal.rule(kind, "/on", message));
  }

  private static IllegalArgumentException notMade() {
    return new IllegalArgumentException("There is no agreement yet");
  }
}
