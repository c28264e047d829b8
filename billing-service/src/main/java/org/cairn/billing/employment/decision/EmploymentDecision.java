package org.cairn.billing.employment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.jurisdictions.Limits;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/**
 * Employment neither starts nor ends in the future, in the time zone of the agency's jurisdiction.
 * A peer may work for several agencies.
 */
public final class EmploymentDecision {

  public static final String ALREADY_EMPLOYED = "already-employed";
  public static final String NOT_STARTED = "employment-not-started";
  public static final String ENDED = "employment-ended";
  public static final String IN_THE_FUTURE = "date-in-future";
  public static final String OVERLAPS = "employment-overlaps";
  public static final String ENDS_TOO_EARLY = "employment-ends-too-early";

  public static final String INCOMPLETE = "incomplete";
  public static final String TOO_LONG_AGO = "too-long-ago";
  public static final String AGENCY_UNKNOWN = "agency-unknown";
  public static final String ID_TAKEN = "id-taken";
  public static final String NOT_IMPORTED_HERE = "peer-not-imported-here";

  private EmploymentDecision() {}

  public static Decision<EmploymentEvent> decide(
      EmploymentState state, EmploymentCommand command, Packs packs, Instant now) {
    return switch (command) {
      case EmploymentCommand.Start start -> start(state, start, packs, now);
      case EmploymentCommand.End end -> end(state, end, packs, now);
      case EmploymentCommand.Import imported -> importEmployment(state, imported, packs, now);
    };
  }

  private static Decision<EmploymentEvent> start(
      EmploymentState state, EmploymentCommand.Start command, Packs packs, Instant now) {
    return switch (state) {
      case EmploymentState.NotStarted fresh -> startFresh(fresh, command.facts(), packs, now);
      case EmploymentState.Running _ -> refused(alreadyEmployed());
      case EmploymentState.Ended _ -> refused(ended());
      case EmploymentState.IdRecorded _,
          EmploymentState.PeerNotImported _,
          EmploymentState.AgencyUnknown _ ->
          throw new IllegalArgumentException("An employment starts under a new id");
    };
  }

  private static Decision<EmploymentEvent> startFresh(
      EmploymentState.NotStarted state, EmploymentFacts facts, Packs packs, Instant now) {
    LocalDate startedOn = facts.startedOn();
    if (state.running()) {
      return refused(alreadyEmployed());
    }
    if (startedOn.isAfter(today(packs, facts.jurisdiction(), now))) {
      return refused(inTheFuture("/startedOn"));
    }
    if (startedOn.isBefore(Limits.EARLIEST_EMPLOYMENT)) {
      return refused(tooLongAgo());
    }
    LocalDate before = state.lastEndedOn();
    return before == null || startedOn.isAfter(before)
        ? new Accepted<>(List.of(new EmploymentEvent.Started(facts, now, null)))
        : refused(
            rule(OVERLAPS, "/startedOn", "The former employment lasted until " + before + "."));
  }

  private static Decision<EmploymentEvent> end(
      EmploymentState state, EmploymentCommand.End command, Packs packs, Instant now) {
    return switch (state) {
      case EmploymentState.NotStarted _ ->
          refused(state(NOT_STARTED, "This employment has not started."));
      case EmploymentState.Running running -> endRunning(running, command, packs, now);
      case EmploymentState.Ended _ -> refused(ended());
      case EmploymentState.IdRecorded _,
          EmploymentState.PeerNotImported _,
          EmploymentState.AgencyUnknown _ ->
          throw new IllegalArgumentException("An employment is read before it ends");
    };
  }

  private static Decision<EmploymentEvent> endRunning(
      EmploymentState.Running state, EmploymentCommand.End command, Packs packs, Instant now) {
    EmploymentFacts facts = state.facts();
    LocalDate endedOn = command.endedOn();
    if (endedOn.isAfter(today(packs, facts.jurisdiction(), now))) {
      return refused(inTheFuture("/endedOn"));
    }
    if (endedOn.isBefore(facts.startedOn())) {
      return refused(endsBeforeItStarted(facts));
    }
    LocalDate lastServiceOn = state.lastServiceOn();
    return lastServiceOn == null || !endedOn.isBefore(lastServiceOn)
        ? new Accepted<>(List.of(new EmploymentEvent.Ended(facts, endedOn, command.reason(), null)))
        : refused(
            rule(
                ENDS_TOO_EARLY,
                "/endedOn",
                "An encounter of " + lastServiceOn + " is logged under this employment."));
  }

  private static Decision<EmploymentEvent> importEmployment(
      EmploymentState state, EmploymentCommand.Import command, Packs packs, Instant now) {
    return switch (state) {
      case EmploymentState.PeerNotImported _ ->
          refused(
              rule(
                  NOT_IMPORTED_HERE,
                  "/peerId",
                  "This board has not imported such a peer, as far as is known here."));
      case EmploymentState.AgencyUnknown _ ->
          refused(
              rule(
                  AGENCY_UNKNOWN,
                  "/agencyId",
                  "No such agency is registered in this state. Import it first."));
      case EmploymentState.IdRecorded(boolean sameFacts) ->
          sameFacts ? new Accepted<>(List.of()) : refused(idTaken());
      case EmploymentState.NotStarted notStarted -> {
        List<Refusal> refusals = refusals(notStarted, command.facts(), packs, now);
        yield refusals.isEmpty() ? new Accepted<>(events(command, now)) : new Refused<>(refusals);
      }
      case EmploymentState.Running _, EmploymentState.Ended _ ->
          throw new IllegalArgumentException("An imported employment is compared, not changed");
    };
  }

  /** Rows come in any order: what matters is that two terms at one agency do not overlap. */
  private static List<Refusal> refusals(
      EmploymentState.NotStarted state, EmploymentFacts facts, Packs packs, Instant now) {
    LocalDate today = today(packs, facts.jurisdiction(), now);
    LocalDate startedOn = facts.startedOn();
    LocalDate endedOn = facts.endedOn();
    List<Refusal> found = new ArrayList<>();
    if (startedOn.isAfter(today)) {
      found.add(inTheFuture("/startedOn"));
    }
    if (startedOn.isBefore(Limits.EARLIEST_EMPLOYMENT)) {
      found.add(tooLongAgo());
    }
    if (endedOn != null && endedOn.isAfter(today)) {
      found.add(inTheFuture("/endedOn"));
    }
    if (endedOn != null && endedOn.isBefore(startedOn)) {
      found.add(endsBeforeItStarted(facts));
    }
    if ((endedOn == null) != (facts.reason() == null)) {
      found.add(rule(INCOMPLETE, "/reason", "Give an end and its reason together, or neither."));
    }
    if (state.before().stream().anyMatch(term -> term.overlaps(startedOn, endedOn))) {
      found.add(overlaps());
    }
    return found;
  }

  private static List<EmploymentEvent> events(EmploymentCommand.Import command, Instant now) {
    EmploymentFacts facts = command.facts();
    LocalDate endedOn = facts.endedOn();
    EndReason reason = facts.reason();
    String origin = command.importedFrom();
    var started = new EmploymentEvent.Started(facts, now, origin);
    return endedOn == null || reason == null
        ? List.of(started)
        : List.of(started, new EmploymentEvent.Ended(facts, endedOn, reason, origin));
  }

  private static Refusal endsBeforeItStarted(EmploymentFacts facts) {
    return rule(ENDS_TOO_EARLY, "/endedOn", "The employment started on " + facts.startedOn() + ".");
  }

  private static Refusal idTaken() {
    return new Refusal(
        ID_TAKEN,
        RefusalType.STATE,
        "/employmentId",
        "This id is taken by another employment.",
        List.of());
  }

  private static LocalDate today(Packs packs, String jurisdiction, Instant now) {
    Pack pack =
        packs
            .find(jurisdiction)
            .orElseThrow(
                () -> new IllegalStateException("No rule pack for jurisdiction " + jurisdiction));
    return LocalDate.ofInstant(now, pack.zone());
  }

  public static Refusal alreadyEmployed() {
    return state(ALREADY_EMPLOYED, "The agency already employs this peer.");
  }

  /** Another employment of the same peer by the same agency was recorded at the same moment. */
  public static Refusal overlaps() {
    return rule(OVERLAPS, "/startedOn", "The agency already employed the peer at that time.");
  }

  /** An encounter of a later day was logged at the same moment. */
  public static Refusal encounterLogged() {
    return rule(
        ENDS_TOO_EARLY, "/endedOn", "An encounter of a later day is logged under this employment.");
  }

  private static Refusal ended() {
    return state(ENDED, "This employment has ended.");
  }

  private static Refusal tooLongAgo() {
    return rule(
        TOO_LONG_AGO, "/startedOn", "Give a day from " + Limits.EARLIEST_EMPLOYMENT + " on.");
  }

  private static Refusal inTheFuture(String pointer) {
    return rule(IN_THE_FUTURE, pointer, "Give a day that is not in the future.");
  }

  private static Refusal rule(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }

  private static Refusal state(String kind, String message) {
    return new Refusal(kind, RefusalType.STATE, "", message, List.of());
  }

  private static Decision<EmploymentEvent> refused(Refusal refusal) {
    return new Refused<>(List.of(refusal));
  }
}
