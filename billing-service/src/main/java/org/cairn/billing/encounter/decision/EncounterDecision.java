package org.cairn.billing.encounter.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What may be logged. Units are never taken from the sender: without times there are none, and
 * nothing is guessed in their place.
 */
public final class EncounterDecision {

  public static final String INCOMPLETE = "incomplete";
  public static final String TIMES = "times";
  public static final String IN_THE_FUTURE = "date-in-future";
  public static final String NOT_EMPLOYED = "not-employed";
  public static final String OVERLAP = "overlap";
  public static final String GROUP_SIZE = "group-size";
  public static final String ID_REUSED = "encounter-id-reused";
  public static final String ID_TAKEN = "id-taken";
  public static final String NOT_IMPORTED_HERE = "peer-not-imported-here";
  public static final String NO_EMPLOYMENT = "employment-unknown";

  private static final String CLIENT = "Give your own reference, never a name.";
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int LARGEST_GROUP = 1000;

  private static final Instant FIRST = Instant.parse("1950-01-01T00:00:00Z");

  /** Clocks of senders may be a little ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private EncounterDecision() {}

  public static Decision<EncounterEvent> decide(
      EncounterState state, EncounterCommand command, Packs packs, Instant now) {
    return switch (state) {
      case EncounterState.NotEmployed _ -> refused(notUnderThis(command));
      case EncounterState.Logged(boolean same) ->
          same ? new Accepted<>(List.of()) : refused(idTaken(command));
      case EncounterState.NotLogged notLogged -> log(notLogged, command, packs, now);
    };
  }

  private static Refusal notUnderThis(EncounterCommand command) {
    return switch (command) {
      case EncounterCommand.Log _ ->
          rule(NO_EMPLOYMENT, "/employmentId", "There is no such employment.");
      case EncounterCommand.BringIn _ ->
          rule(
              NOT_IMPORTED_HERE,
              "/employmentId",
              "This board has not brought in employment of such a peer, as far as is known here.");
    };
  }

  private static Refusal idTaken(EncounterCommand command) {
    String kind =
        switch (command) {
          case EncounterCommand.Log _ -> ID_REUSED;
          case EncounterCommand.BringIn _ -> ID_TAKEN;
        };
    return rule(kind, "/encounterId", "This id stands for another one.");
  }

  private static Decision<EncounterEvent> log(
      EncounterState.NotLogged state, EncounterCommand command, Packs packs, Instant now) {
    EncounterCommand.Sent log = command.sent();
    List<Refusal> refusals = new ArrayList<>(incomplete(log));
    if (lacksClient(command)) {
      refusals.add(rule(INCOMPLETE, "/client", CLIENT));
    }
    UUID id = log.encounterId();
    OffsetDateTime startedAt = log.startedAt();
    OffsetDateTime endedAt = log.endedAt();
    Activity activity = log.activity();
    Integer size = log.groupSize();
    if (size != null && (size < 1 || size > LARGEST_GROUP)) {
      refusals.add(rule(GROUP_SIZE, "/groupSize", "From 1 to " + LARGEST_GROUP + "."));
    }
    if (id == null || startedAt == null || endedAt == null || activity == null) {
      return new Refused<>(refusals);
    }
    Instant start = startedAt.toInstant();
    Instant end = endedAt.toInstant();
    LocalDate on = LocalDate.ofInstant(start, pack(packs, state.employed().jurisdiction()).zone());
    refusals.addAll(times(start, end, now));
    if (!state.employed().on(on)) {
      refusals.add(
          rule(NOT_EMPLOYED, "/startedAt", "The agency did not employ the peer on that day."));
    }
    if (refusals.isEmpty() && overlapsOwn(state)) {
      refusals.add(rule(OVERLAP, "/startedAt", "Another encounter of the peer lies at that time."));
    }
    if (!refusals.isEmpty()) {
      return new Refused<>(refusals);
    }
    List<EncounterEvent> events = new ArrayList<>();
    events.add(
        new EncounterEvent.Logged(
            id,
            state.employed(),
            start,
            end,
            on,
            (int) Duration.between(start, end).toMinutes(),
            activity,
            size,
            log.telehealth(),
            importedFrom(command)));
    events.addAll(conflicts(id, on, state, packs, now));
    return new Accepted<>(events);
  }

  /**
   * Told only of the agency's own, and only if nothing else is wrong: from a refusal nobody learns
   * when a peer works elsewhere.
   */
  private static boolean overlapsOwn(EncounterState.NotLogged state) {
    return state.others().stream().anyMatch(other -> other.isOf(state.employed()));
  }

  /** Across agencies both are recorded, so that none keeps another from logging. */
  private static List<EncounterEvent> conflicts(
      UUID id, LocalDate on, EncounterState.NotLogged state, Packs packs, Instant now) {
    if (state.others().isEmpty()) {
      return List.of();
    }
    Employed employed = state.employed();
    var own = new OtherEncounter(id, employed.agencyId(), employed.jurisdiction(), on, false);
    return Stream.concat(Stream.of(own), state.others().stream())
        .filter(each -> !each.conflicting())
        .<EncounterEvent>map(each ->
            new EncounterEvent.ConflictFound(
                each.encounterId(),
                each.agencyId(),
                employed.peerId(),
                each.jurisdiction(),
                each.on(),
                now,
                tomorrow(packs, each.jurisdiction(), now)))
        .toList();
  }

  private static Instant tomorrow(Packs packs, String jurisdiction, Instant now) {
    ZoneId zone = pack(packs, jurisdiction).zone();
    return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static Pack pack(Packs packs, String jurisdiction) {
    return packs
        .find(jurisdiction)
        .orElseThrow(() -> new IllegalStateException("The pack of an agency has gone"));
  }

  /** A board does not bring in what was said of clients; whoever logs says whom it was about. */
  private static boolean lacksClient(EncounterCommand command) {
    return switch (command) {
      case EncounterCommand.Log(_, boolean hasClient) -> !hasClient;
      case EncounterCommand.BringIn _ -> false;
    };
  }

  private static @Nullable String importedFrom(EncounterCommand command) {
    return switch (command) {
      case EncounterCommand.Log _ -> null;
      case EncounterCommand.BringIn(_, String importedFrom) -> importedFrom;
    };
  }

  /** What was left out, all of it, whatever else is wrong. */
  public static List<Refusal> missing(
      EncounterCommand.Sent log, boolean hasEmployment, boolean hasClient) {
    List<Refusal> missing = new ArrayList<>(incomplete(log));
    if (!hasEmployment) {
      missing.add(rule(INCOMPLETE, "/employmentId", "Under which employment was it?"));
    }
    if (!hasClient) {
      missing.add(rule(INCOMPLETE, "/client", CLIENT));
    }
    return missing;
  }

  private static List<Refusal> incomplete(EncounterCommand.Sent log) {
    List<Refusal> missing = new ArrayList<>();
    if (log.encounterId() == null) {
      missing.add(rule(INCOMPLETE, "/encounterId", "Give it an id of your own."));
    }
    if (log.startedAt() == null) {
      missing.add(rule(TIMES, "/startedAt", "When did it start?"));
    }
    if (log.endedAt() == null) {
      missing.add(rule(TIMES, "/endedAt", "When did it stop?"));
    }
    if (log.activity() == null) {
      missing.add(rule(INCOMPLETE, "/activity", "What was done?"));
    }
    return missing;
  }

  private static List<Refusal> times(Instant start, Instant end, Instant now) {
    if (start.isBefore(FIRST)) {
      return List.of(rule(TIMES, "/startedAt", "Nothing was logged that long ago."));
    }
    if (!end.isAfter(start)) {
      return List.of(rule(TIMES, "/endedAt", "The stop must lie after the start."));
    }
    if (Duration.between(start, end).compareTo(LONGEST) > 0) {
      return List.of(rule(TIMES, "/endedAt", "No encounter lasts longer than a day."));
    }
    return end.isAfter(now.plus(AHEAD))
        ? List.of(rule(IN_THE_FUTURE, "/endedAt", "Log it when it has happened."))
        : List.of();
  }

  private static Refusal rule(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }

  private static Decision<EncounterEvent> refused(Refusal refusal) {
    return new Refused<>(List.of(refusal));
  }
}
