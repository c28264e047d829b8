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
 * Agreements, and a session in most weeks of work: individual in the morning, or a group in the
 * evening. Some peers have far too few sessions for the hours they work.
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
      SupervisionSlot slot, LocalDate monday, boolean inGroup, UUID employer) {
    LocalDate day() {
      return monday.plusDays(inGroup ? slot.group() : slot.place() % SupervisionSlot.WEEKDAYS);
    }

    int hour() {
      return inGroup ? EVENING : MORNING + slot.place() / SupervisionSlot.WEEKDAYS;
    }

    /** The same for all who meet: one peer, or a group. */
    String meeting() {
      return day() + "T" + "%02d".formatted(hour());
    }
  }

  void add(
      UUID peerId,
      Practice practice,
      List<Week> weeks,
      SeededRandom random,
      Consumer<HistoricFact> to) {
    List<SupervisionSlot> slots = slots(peerId, practice, random, to);
    boolean seldom = random.happens(SELDOM_SEEN);
    Map<LocalDate, UUID> employers = new TreeMap<>();
    weeks.forEach(week -> employers.putIfAbsent(week.monday(), week.employer()));
    int index = 0;
    for (var week : employers.entrySet()) {
      boolean inGroup = random.happens(MEETS_THE_GROUP);
      boolean missed = random.happens(MISSES_A_SESSION) || (seldom && index % SELDOM_WEEKS != 0);
      if (!missed) {
        attendance(slots, week.getKey(), inGroup, week.getValue())
            .ifPresent(attendance ->
                bySupervisor
                    .computeIfAbsent(attendance.slot().supervisorId(), _ -> new ArrayList<>())
                    .add(attendance));
      }
      index++;
    }
  }

  private List<SupervisionSlot> slots(
      UUID peerId, Practice practice, SeededRandom random, Consumer<HistoricFact> to) {
    boolean ends = practice.hasLeft() && !random.happens(NEVER_ENDED);
    LocalDate from = practice.certifiedOn().minusDays(random.between(0, 15));
    LocalDate last = ends ? practice.last() : extent.until();
    List<Days> agreements = new ArrayList<>();
    LocalDate change = from.plusDays(random.between(150, 700));
    if (random.happens(CHANGES_SUPERVISOR) && change.plusDays(30).isBefore(practice.last())) {
      agreements.add(new Days(from, change.minusDays(1)));
      agreements.add(new Days(change, last));
    } else {
      agreements.add(new Days(from, last));
    }
    List<SupervisionSlot> slots = new ArrayList<>();
    for (Days days : agreements) {
      SupervisionSlot slot = pool.slot(random.id(days.first()), peerId, days, random);
      boolean isLast = days.equals(agreements.getLast());
      slots.add(slot);
      to.accept(HistoricFact.of(peerId, agreement(slot, isLast && !ends ? null : days.last())));
    }
    return slots;
  }

  private static AgreementToImport agreement(SupervisionSlot slot, @Nullable LocalDate endedOn) {
    return new AgreementToImport(
        slot.agreementId(), slot.supervisorId(), slot.peerId(), slot.days().first(), endedOn, PLAN);
  }

  private static Optional<Attendance> attendance(
      List<SupervisionSlot> slots, LocalDate monday, boolean inGroup, UUID employer) {
    return slots.stream()
        .map(slot -> new Attendance(slot, monday, inGroup, employer))
        .filter(attendance -> attendance.slot().days().has(attendance.day()))
        .findFirst();
  }

  /** The sessions of one supervisor, in the order of their days. */
  List<HistoricFact> sessionsOf(UUID supervisorId, SeededRandom random) {
    Map<String, List<Attendance>> meetings = new TreeMap<>();
    for (Attendance attendance : bySupervisor.getOrDefault(supervisorId, List.of())) {
      meetings.computeIfAbsent(attendance.meeting(), _ -> new ArrayList<>()).add(attendance);
    }
    List<HistoricFact> sessions = new ArrayList<>();
    meetings
        .values()
        .forEach(attendances -> sessions.add(HistoricFact.of(session(attendances, random))));
    return sessions;
  }

  private SessionToImport session(List<Attendance> attendances, SeededRandom random) {
    Attendance first = attendances.getFirst();
    LocalDate day = first.day();
    OffsetDateTime start = day.atTime(first.hour(), 0).atZone(WorkWeeks.ZONE).toOffsetDateTime();
    int minutes = first.inGroup() ? random.between(4, 6) * 15 : random.between(2, 4) * 15;
    LocalDate attested = day.plusDays(random.between(0, 10));
    boolean isAttested = !attested.isAfter(extent.until()) && !random.happens(NEVER_ATTESTED);
    List<Attendee> attendees =
        attendances.stream()
            .sorted(Comparator.comparingInt(attendance -> attendance.slot().place()))
            .map(attendance -> new Attendee(random.id(day), attendance.slot().peerId()))
            .toList();
    return new SessionToImport(
        random.id(day),
        first.slot().supervisorId(),
        start,
        start.plusMinutes(minutes),
        random.happens(BY_VIDEO) ? "video" : "in_person",
        first.inGroup() ? null : first.employer(),
        attendees,
        isAttested ? attested : null);
  }
}
