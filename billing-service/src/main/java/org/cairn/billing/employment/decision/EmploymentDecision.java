package org.cairn.billing.employment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/**
 * Employment is a fact that has happened: it neither begins nor ends in the future, in the time
 * zone of the agency's jurisdiction. Somebody may work for several agencies.
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

  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

  private EmploymentDecision() {}

  public static Decision<EmploymentEvent> decide(
      EmploymentState state, EmploymentCommand command, Packs packs, Instant now) {
    return switch (command) {
      case EmploymentCommand.Start start -> start(state, start, packs, now);
      case EmploymentCommand.End end -> end(state, end, packs, now);
      case EmploymentCommand.BringIn bringIn -> bringIn(state, bringIn, packs, now);
    };
  }

  private static Decision<EmploymentEvent> start(
      EmploymentState state, EmploymentCommand.Start command, Packs packs, Instant now) {
    return switch (state) {
      case EmploymentState.NotStarted fresh -> startFresh(fresh, command, packs, now);
      case EmploymentState.Running _ -> refused(alreadyEmployed());
      case EmploymentState.Ended _ -> refused(ended());
      case EmploymentState.Recorded _, EmploymentState.NotBroughtIn _, EmploymentState.NoAgency _ ->
          throw new IllegalArgumentException("An agency starts employment under a new id");
    };
  }

  private static Decision<EmploymentEvent> startFresh(
      EmploymentState.NotStarted state, EmploymentCommand.Start command, Packs packs, Instant now) {
    if (state.running()) {
      return refused(alreadyEmployed());
    }
    if (command.startedOn().isAfter(today(packs, command.jurisdiction(), now))) {
      return refused(inTheFuture("/startedOn"));
    }
    if (command.startedOn().isBefore(FIRST)) {
      return refused(tooLongAgo());
    }
    LocalDate before = state.lastEndedOn();
    if (before != null && !command.startedOn().isAfter(before)) {
      return refused(
          rule(OVERLAPS, "/startedOn", "The former employment lasted until " + before + "."));
    }
    return new Accepted<>(
        List.of(
            new EmploymentEvent.Started(
                command.employmentId(),
                command.agencyId(),
                command.peerId(),
                command.jurisdiction(),
                command.startedOn(),
                now,
                null)));
  }

  private static Decision<EmploymentEvent> end(
      EmploymentState state, EmploymentCommand.End command, Packs packs, Instant now) {
    return switch (state) {
      case EmploymentState.NotStarted _ ->
          refused(state(NOT_STARTED, "This employment has not begun."));
      case EmploymentState.Running running -> endRunning(running, command, packs, now);
      case EmploymentState.Ended _ -> refused(ended());
      case EmploymentState.Recorded _, EmploymentState.NotBroughtIn _, EmploymentState.NoAgency _ ->
          throw new IllegalArgumentException("What an agency ends was read before");
    };
  }

  private static Decision<EmploymentEvent> endRunning(
      EmploymentState.Running state, EmploymentCommand.End command, Packs packs, Instant now) {
    if (command.endedOn().isAfter(today(packs, state.jurisdiction(), now))) {
      return refused(inTheFuture("/endedOn"));
    }
    if (command.endedOn().isBefore(state.startedOn())) {
      return refused(rule(ENDS_TOO_EARLY, "/endedOn", "It began on " + state.startedOn() + "."));
    }
    LocalDate lastServiceOn = state.lastServiceOn();
    if (lastServiceOn != null && command.endedOn().isBefore(lastServiceOn)) {
      return refused(
          rule(
              ENDS_TOO_EARLY,
              "/endedOn",
              "An encounter of " + lastServiceOn + " has been logged under it."));
    }
    return new Accepted<>(
        List.of(
            new EmploymentEvent.Ended(
                state.employmentId(),
                state.agencyId(),
                state.peerId(),
                state.jurisdiction(),
                command.endedOn(),
                command.reason(),
                null)));
  }

  private static Decision<EmploymentEvent> bringIn(
      EmploymentState state, EmploymentCommand.BringIn command, Packs packs, Instant now) {
    return switch (state) {
      case EmploymentState.NotBroughtIn _ ->
          refused(
              rule(
                  NOT_IMPORTED_HERE,
                  "/peerId",
                  "This board has not brought in such a peer, as far as is known here."));
      case EmploymentState.NoAgency _ ->
          refused(rule(AGENCY_UNKNOWN, "/agencyId", "There is no such agency in this state."));
      case EmploymentState.Recorded(boolean same) ->
          same ? new Accepted<>(List.of()) : refused(idTaken());
      case EmploymentState.NotStarted notStarted -> {
        List<Refusal> refusals = refusals(notStarted, command, packs, now);
        yield refusals.isEmpty() ? new Accepted<>(history(command, now)) : new Refused<>(refusals);
      }
      case EmploymentState.Running _, EmploymentState.Ended _ ->
          throw new IllegalArgumentException("What is brought in is compared, not changed");
    };
  }

  /** History comes in any order: what matters is that two terms at one agency do not overlap. */
  private static List<Refusal> refusals(
      EmploymentState.NotStarted state,
      EmploymentCommand.BringIn command,
      Packs packs,
      Instant now) {
    LocalDate today = today(packs, command.jurisdiction(), now);
    LocalDate startedOn = command.startedOn();
    LocalDate endedOn = command.endedOn();
    List<Refusal> found = new ArrayList<>();
    if (startedOn.isAfter(today)) {
      found.add(inTheFuture("/startedOn"));
    }
    if (startedOn.isBefore(FIRST)) {
      found.add(tooLongAgo());
    }
    if (endedOn != null && endedOn.isAfter(today)) {
      found.add(inTheFuture("/endedOn"));
    }
    if (endedOn != null && endedOn.isBefore(startedOn)) {
      found.add(rule(ENDS_TOO_EARLY, "/endedOn", "It began on " + startedOn + "."));
    }
    if ((endedOn == null) != (command.reason() == null)) {
      found.add(rule(INCOMPLETE, "/reason", "Whatever has ended, and only that, has a reason."));
    }
    if (state.before().stream().anyMatch(term -> term.overlaps(startedOn, endedOn))) {
      found.add(overlaps());
    }
    return found;
  }

  private static List<EmploymentEvent> history(EmploymentCommand.BringIn it, Instant now) {
    LocalDate endedOn = it.endedOn();
    EndReason reason = it.reason();
    var started =
        new EmploymentEvent.Started(
            it.employmentId(),
            it.agencyId(),
            it.peerId(),
            it.jurisdiction(),
            it.startedOn(),
            now,
            it.importedFrom());
    return endedOn == null || reason == null
        ? List.of(started)
        : List.of(
            started,
            new EmploymentEvent.Ended(
                it.employmentId(),
                it.agencyId(),
                it.peerId(),
                it.jurisdiction(),
                endedOn,
                reason,
                it.importedFrom()));
  }

  private static Refusal idTaken() {
    return new Refusal(
        ID_TAKEN, RefusalType.STATE, "/employmentId", "This id stands for another one.", List.of());
  }

  private static LocalDate today(Packs packs, String jurisdiction, Instant now) {
    Pack pack =
        packs
            .find(jurisdiction)
            .orElseThrow(() -> new IllegalStateException("The pack of an agency has gone"));
    return LocalDate.ofInstant(now, pack.zone());
  }

  public static Refusal alreadyEmployed() {
    return state(ALREADY_EMPLOYED, "The agency employs this peer already.");
  }

  /** Another employment of the same peer by the same agency was recorded at the same moment. */
  public static Refusal overlaps() {
    return rule(OVERLAPS, "/startedOn", "The agency employed the peer at that time already.");
  }

  /** One of a later day was logged at the same moment. */
  public static Refusal encounterLogged() {
    return rule(
        ENDS_TOO_EARLY, "/endedOn", "An encounter of a later day has been logged under it.");
  }

  private static Refusal ended() {
    return state(ENDED, "This employment has ended.");
  }

  private static Refusal tooLongAgo() {
    return rule(TOO_LONG_AGO, "/startedOn", "Nothing is taken from before " + FIRST + ".");
  }

  private static Refusal inTheFuture(String pointer) {
    return rule(IN_THE_FUTURE, pointer, "Tell it when it has happened.");
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
