package org.cairn.journeys.workforce;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.journeys.workforce.Row.AgreementToImport;
import org.cairn.journeys.workforce.Row.Attendee;
import org.cairn.journeys.workforce.Row.SessionToImport;
import org.cairn.journeys.workforce.WorkWeeks.Week;
import org.jspecify.annotations.Nullable;

/**
 * Agreements, and a session in most weeks of work: alone in the morning, or with the group in the
 * evening. Some peers are seen far too seldom for the hours that they work.
 */
final class Supervision {
  private static final double SELDOM_SEEN = 0.2;
  private static final int SELDOM_WEEKS = 5;
  private static final double MISSES_A_SESSION = 0.08;
  private static final double MEETS_THE_GROUP = 0.5;
  private static final double CHANGES_SUPERVISOR = 0.35;
  private static final double NEVER_ENDED = 0.15;
  private static final double NEVER_ATTESTED = 0.04;
  private static final double BY_VIDEO = 0.4;
  private static final int MORNING = 8;
  private static final int EVENING = 18;
  private static final List<String> PLAN = List.of("weekly", "in_person", "self_care");

  private final Extent extent;
  private final SupervisorPool pool;
  private final Map<UUID, List<Attendance>> bySupervisor = new LinkedHashMap<>();

  Supervision(Extent extent, SupervisorPool pool) {
    this.extent = extent;
    this.pool = pool;
  }

  private record Attendance(
      SupervisionSlot seat, LocalDate monday, boolean inGroup, UUID employer) {
    LocalDate day() {
      return monday.plusDays(inGroup ? seat.group() : seat.place() % SupervisionSlot.WEEKDAYS);
    }

    int hour() {
      return inGroup ? EVENING : MORNING + seat.place() / SupervisionSlot.WEEKDAYS;
    }

    /** Who meets: one, or those of a group. */
    String meeting() {
      return day() + "T" + "%02d".formatted(hour());
    }
  }

  void accompany(
      UUID peerId,
      Practice practice,
      List<Week> weeks,
      SeededRandom chance,
      Consumer<HistoricFact> to) {
    List<SupervisionSlot> seats = seats(peerId, practice, chance, to);
    boolean seldom = chance.in(SELDOM_SEEN);
    Map<LocalDate, UUID> employers = new TreeMap<>();
    weeks.forEach(week -> employers.putIfAbsent(week.monday(), week.employer()));
    int nth = 0;
    for (var week : employers.entrySet()) {
      boolean inGroup = chance.in(MEETS_THE_GROUP);
      boolean missed = chance.in(MISSES_A_SESSION) || (seldom && nth % SELDOM_WEEKS != 0);
      if (!missed) {
        attendance(seats, week.getKey(), inGroup, week.getValue())
            .ifPresent(attendance ->
                bySupervisor
                    .computeIfAbsent(attendance.seat().supervisorId(), _ -> new ArrayList<>())
                    .add(attendance));
      }
      nth++;
    }
  }

  private List<SupervisionSlot> seats(
      UUID peerId, Practice practice, SeededRandom chance, Consumer<HistoricFact> to) {
    boolean ends = practice.hasLeft() && !chance.in(NEVER_ENDED);
    LocalDate from = practice.certifiedOn().minusDays(chance.between(0, 15));
    LocalDate last = ends ? practice.last() : extent.until();
    List<Days> spells = new ArrayList<>();
    LocalDate change = from.plusDays(chance.between(150, 700));
    if (chance.in(CHANGES_SUPERVISOR) && change.plusDays(30).isBefore(practice.last())) {
      spells.add(new Days(from, change.minusDays(1)));
      spells.add(new Days(change, last));
    } else {
      spells.add(new Days(from, last));
    }
    List<SupervisionSlot> seats = new ArrayList<>();
    for (Days days : spells) {
      SupervisionSlot seat = pool.seat(chance.id(days.first()), peerId, days, chance);
      boolean isLast = days.equals(spells.getLast());
      seats.add(seat);
      to.accept(HistoricFact.of(peerId, agreement(seat, isLast && !ends ? null : days.last())));
    }
    return seats;
  }

  private static AgreementToImport agreement(SupervisionSlot seat, @Nullable LocalDate endedOn) {
    return new AgreementToImport(
        seat.agreementId(), seat.supervisorId(), seat.peerId(), seat.days().first(), endedOn, PLAN);
  }

  private static Optional<Attendance> attendance(
      List<SupervisionSlot> seats, LocalDate monday, boolean inGroup, UUID employer) {
    return seats.stream()
        .map(seat -> new Attendance(seat, monday, inGroup, employer))
        .filter(attendance -> attendance.seat().days().has(attendance.day()))
        .findFirst();
  }

  /** Those of one supervisor, in the order of their days. */
  List<HistoricFact> sessionsOf(UUID supervisorId, SeededRandom chance) {
    Map<String, List<Attendance>> meetings = new TreeMap<>();
    for (Attendance attendance : bySupervisor.getOrDefault(supervisorId, List.of())) {
      meetings.computeIfAbsent(attendance.meeting(), _ -> new ArrayList<>()).add(attendance);
    }
    List<HistoricFact> sessions = new ArrayList<>();
    meetings.values().forEach(who -> sessions.add(HistoricFact.of(session(who, chance))));
    return sessions;
  }

  private SessionToImport session(List<Attendance> who, SeededRandom chance) {
    Attendance any = who.getFirst();
    LocalDate day = any.day();
    OffsetDateTime start = day.atTime(any.hour(), 0).atZone(WorkWeeks.ZONE).toOffsetDateTime();
    int minutes = any.inGroup() ? chance.between(4, 6) * 15 : chance.between(2, 4) * 15;
    LocalDate attested = day.plusDays(chance.between(0, 10));
    boolean isAttested = !attested.isAfter(extent.until()) && !chance.in(NEVER_ATTESTED);
    List<Attendee> attendees =
        who.stream()
            .sorted(Comparator.comparingInt(attendance -> attendance.seat().place()))
            .map(attendance -> new Attendee(chance.id(day), attendance.seat().peerId()))
            .toList();
    return new SessionToImport(
        chance.id(day),
        any.seat().supervisorId(),
        start,
        start.plusMinutes(minutes),
        chance.in(BY_VIDEO) ? "video" : "in_person",
        any.inGroup() ? null : any.employer(),
        attendees,
        isAttested ? attested : null);
  }
}
