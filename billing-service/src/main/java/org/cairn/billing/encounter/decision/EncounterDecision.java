package org.cairn.billing.encounter.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.jurisdictions.Limits;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/**
 * What may be logged. Units are never taken from the sender: they follow from the times, and
 * nothing is guessed in place of missing times.
 */
public final class EncounterDecision {

  public static final String INCOMPLETE = "incomplete";
  public static final String TIMES = "times";
  public static final String IN_THE_FUTURE = "date-in-future";
  public static final String NOT_EMPLOYED = "not-employed";
  public static final String OVERLAP = "overlap";
  public static final String GROUP_SIZE = "group-size";
  public static final String ID_TAKEN = "id-taken";
  public static final String NOT_IMPORTED_HERE = "peer-not-imported-here";
  public static final String NO_EMPLOYMENT = "employment-unknown";

  private EncounterDecision() {}

  public static Decision<EncounterEvent> decide(
      EncounterState state, EncounterCommand command, Packs packs, Instant now) {
    return switch (state) {
      case EncounterState.NotEmployed _ -> refused(notEmployed(command));
      case EncounterState.IdRecorded(boolean sameContent) ->
          sameContent ? new Accepted<>(List.of()) : refused(idTaken());
      case EncounterState.NotLogged notLogged -> log(notLogged, command, packs, now);
    };
  }

  private static Refusal notEmployed(EncounterCommand command) {
    return switch (command) {
      case EncounterCommand.Log _ ->
          rule(NO_EMPLOYMENT, "/employmentId", "There is no such employment.");
      case EncounterCommand.Import _ ->
          rule(
              NOT_IMPORTED_HERE,
              "/employmentId",
              "This board has not imported employment of such a peer, as far as is known here.");
    };
  }

  private static Refusal idTaken() {
    return rule(ID_TAKEN, "/encounterId", "This id is taken by another encounter.");
  }

  private static Decision<EncounterEvent> log(
      EncounterState.NotLogged state, EncounterCommand command, Packs packs, Instant now) {
    EncounterFacts facts = command.facts();
    EmploymentFacts under = state.under();
    LocalDate on = day(facts.startedAt(), under.jurisdiction(), packs);
    List<Refusal> refusals = new ArrayList<>();
    Integer size = facts.groupSize();
    if (size != null && (size < 1 || size > Limits.LARGEST_GROUP)) {
      refusals.add(
          rule(GROUP_SIZE, "/groupSize", "Give a size from 1 to " + Limits.LARGEST_GROUP + "."));
    }
    refusals.addAll(times(facts.startedAt(), facts.endedAt(), now));
    if (!under.includes(on)) {
      refusals.add(
          rule(NOT_EMPLOYED, "/startedAt", "The agency did not employ the peer on that day."));
    }
    if (refusals.isEmpty() && overlapsOwn(state)) {
      refusals.add(rule(OVERLAP, "/startedAt", "The encounter overlaps another one of the peer."));
    }
    if (!refusals.isEmpty()) {
      return new Refused<>(refusals);
    }
    int minutes = (int) Duration.between(facts.startedAt(), facts.endedAt()).toMinutes();
    List<EncounterEvent> events = new ArrayList<>();
    events.add(new EncounterEvent.Logged(facts, under, on, minutes, command.importedFrom()));
    events.addAll(conflicts(facts, on, state, packs, now));
    return new Accepted<>(events);
  }

  /**
   * Refused only for the agency's own encounters, and only if nothing else is wrong: a refusal must
   * not reveal when a peer works elsewhere.
   */
  private static boolean overlapsOwn(EncounterState.NotLogged state) {
    return state.others().stream()
        .anyMatch(other -> other.agencyId().equals(state.under().agencyId()));
  }

  /** Across agencies both are recorded, so that none keeps another from logging. */
  private static List<EncounterEvent> conflicts(
      EncounterFacts facts,
      LocalDate on,
      EncounterState.NotLogged state,
      Packs packs,
      Instant now) {
    if (state.others().isEmpty()) {
      return List.of();
    }
    EmploymentFacts under = state.under();
    var own =
        new OtherEncounter(facts.encounterId(), under.agencyId(), under.jurisdiction(), on, false);
    return Stream.concat(Stream.of(own), state.others().stream())
        .filter(encounter -> !encounter.conflicting())
        .<EncounterEvent>map(encounter ->
            new EncounterEvent.ConflictFound(
                encounter.encounterId(),
                encounter.agencyId(),
                under.peerId(),
                encounter.jurisdiction(),
                encounter.on(),
                now,
                nextDay(encounter.jurisdiction(), packs, now)))
        .toList();
  }

  private static Instant nextDay(String jurisdiction, Packs packs, Instant now) {
    return day(now, jurisdiction, packs)
        .plusDays(1)
        .atStartOfDay(zone(jurisdiction, packs))
        .toInstant();
  }

  private static LocalDate day(Instant time, String jurisdiction, Packs packs) {
    return LocalDate.ofInstant(time, zone(jurisdiction, packs));
  }

  private static ZoneId zone(String jurisdiction, Packs packs) {
    return packs
        .find(jurisdiction)
        .orElseThrow(
            () -> new IllegalStateException("No rule pack for jurisdiction " + jurisdiction))
        .zone();
  }

  private static List<Refusal> times(Instant start, Instant end, Instant now) {
    if (start.isBefore(Limits.EARLIEST_SERVICE)) {
      return List.of(rule(TIMES, "/startedAt", "Give a start that is not as long ago."));
    }
    if (!end.isAfter(start)) {
      return List.of(rule(TIMES, "/endedAt", "Give an end after the start."));
    }
    if (Duration.between(start, end).compareTo(Limits.LONGEST_SERVICE) > 0) {
      return List.of(rule(TIMES, "/endedAt", "An encounter lasts at most 24 hours."));
    }
    return end.isAfter(now.plus(Limits.CLOCK_TOLERANCE))
        ? List.of(rule(IN_THE_FUTURE, "/endedAt", "Log it once it has ended."))
        : List.of();
  }

  private static Refusal rule(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }

  private static Decision<EncounterEvent> refused(Refusal refusal) {
    return new Refused<>(List.of(refusal));
  }
}
