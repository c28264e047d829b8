package org.cairn.journeys.workforce;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.journeys.workforce.Row.EmploymentToImport;
import org.cairn.journeys.workforce.Row.EncounterToImport;
import org.cairn.journeys.workforce.Row.WorkToImport;
import org.jspecify.annotations.Nullable;

/** The part-time weeks of a job: the hours of each day, and consecutive encounters within them. */
final class WorkWeeks {
  static final ZoneId ZONE = ZoneId.of("America/Denver");

  private static final double WEEK_OFF = 0.1;
  private static final double HOURS_WITHOUT_CLIENTS = 0.12;
  private static final double DAY_WITH_ENCOUNTERS = 0.6;
  private static final double SECOND_ENCOUNTER = 0.35;
  private static final double BY_TELEPHONE = 0.15;
  private static final int NOON = 12;

  /** Supervision is in the morning or in the evening; encounters are in between. */
  private static final int MINUTES_BEFORE_THE_FIRST = 135;

  private static final List<Integer> MINUTES = List.of(15, 22, 30, 30, 45, 45, 60, 60, 60, 75);
  private static final List<String> ACTIVITIES =
      List.of(
          "coaching",
          "coaching",
          "coaching",
          "self_advocacy",
          "community_resources",
          "natural_supports",
          "crisis_relapse",
          "outreach",
          "driving",
          "group");

  private final UUID peerId;
  private final SeededRandom random;
  private final Consumer<HistoricFact> work;
  private final Consumer<HistoricFact> billing;
  private final List<Week> worked = new ArrayList<>();

  WorkWeeks(
      UUID peerId,
      SeededRandom random,
      Consumer<HistoricFact> work,
      Consumer<HistoricFact> billing) {
    this.peerId = peerId;
    this.random = random;
    this.work = work;
    this.billing = billing;
  }

  /** A week in which the peer worked somewhere. */
  record Week(LocalDate monday, UUID employer) {}

  List<Week> of(List<Job> jobs) {
    for (Job job : jobs) {
      @Nullable LocalDate ended = job.reason() == null ? null : job.days().last();
      billing.accept(
          HistoricFact.of(
              peerId,
              new EmploymentToImport(
                  job.employmentId(),
                  job.agencyId(),
                  peerId,
                  job.days().first(),
                  ended,
                  job.reason())));
    }
    jobs.forEach(this::work);
    return List.copyOf(worked);
  }

  private void work(Job job) {
    LocalDate monday = job.days().first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (; !monday.isAfter(job.days().last()); monday = monday.plusWeeks(1)) {
      if (random.happens(WEEK_OFF)) {
        continue;
      }
      worked.add(new Week(monday, job.agencyId()));
      for (DayOfWeek weekday : DayOfWeek.values()) {
        LocalDate day = monday.with(TemporalAdjusters.nextOrSame(weekday));
        if (job.weekdays().contains(weekday) && job.days().has(day)) {
          workOn(day, job);
        }
      }
    }
  }

  private void workOn(LocalDate day, Job job) {
    log(day, job, random.between(14, 28), true);
    if (random.happens(HOURS_WITHOUT_CLIENTS)) {
      log(day, job, random.between(1, 6), false);
    }
    if (random.happens(DAY_WITH_ENCOUNTERS)) {
      int minute = encounter(day, MINUTES_BEFORE_THE_FIRST + 5 * random.between(0, 6), job);
      if (random.happens(SECOND_ENCOUNTER)) {
        encounter(day, minute + 5 * random.between(0, 6), job);
      }
    }
  }

  private void log(LocalDate day, Job job, int quarters, boolean direct) {
    BigDecimal hours = BigDecimal.valueOf(25L * quarters, 2);
    var row = new WorkToImport(random.id(day), peerId, job.agencyId(), day, hours, direct);
    work.accept(HistoricFact.of(peerId, row));
  }

  /** Returns the minute after noon at which the encounter ended. */
  private int encounter(LocalDate day, int minute, Job job) {
    int minutes = random.oneOf(MINUTES);
    String activity = random.oneOf(ACTIVITIES);
    Integer groupSize = activity.equals("group") ? random.between(2, 10) : null;
    var row =
        new EncounterToImport(
            random.id(day),
            job.employmentId(),
            at(day, minute),
            at(day, minute + minutes),
            activity,
            groupSize,
            random.happens(BY_TELEPHONE));
    billing.accept(HistoricFact.of(peerId, row));
    return minute + minutes;
  }

  private static OffsetDateTime at(LocalDate day, int minute) {
    return day.atTime(NOON, 0).plusMinutes(minute).atZone(ZONE).toOffsetDateTime();
  }
}
