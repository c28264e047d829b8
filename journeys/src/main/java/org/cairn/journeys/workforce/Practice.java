package org.cairn.journeys.workforce;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The working life of a certified peer: one job after another, sometimes two at once, with breaks
 * between them. About half leave the field within the years of the workforce.
 *
 * @param last the day on which the peer left, or the last day of the workforce
 * @param hasLeft whether the peer left the field
 * @param away long breaks, during which the peer files no renewal
 */
record Practice(
    LocalDate certifiedOn, LocalDate last, boolean hasLeft, List<Job> jobs, List<Days> away) {
  private static final int DAYS_UNTIL_LEAVING = 1_150;
  private static final int DAYS_IN_A_JOB = 560;
  private static final int SHORTEST_JOB = 45;
  private static final double NEVER_EMPLOYED = 0.1;
  private static final double LONG_BREAK = 0.2;
  private static final double SECOND_JOB = 0.15;

  /** No reason discloses health or conduct. */
  private static final List<String> REASONS =
      List.of(
          "moved_on", "moved_on", "promoted", "hours_reduced", "funding_ended", "retired", "other");

  private static final List<Set<DayOfWeek>> WEEKS =
      List.of(
          Set.of(MONDAY, WEDNESDAY),
          Set.of(TUESDAY, WEDNESDAY),
          Set.of(MONDAY, TUESDAY, WEDNESDAY));
  private static final Set<DayOfWeek> REST_OF_THE_WEEK = Set.of(THURSDAY, FRIDAY);

  Practice {
    jobs = List.copyOf(jobs);
    away = List.copyOf(away);
  }

  boolean isAwayOn(LocalDate day) {
    return away.stream().anyMatch(days -> days.has(day));
  }

  static Practice of(
      Extent extent, LocalDate certifiedOn, List<UUID> agencies, SeededRandom random) {
    LocalDate leaves = certifiedOn.plusDays(60 + random.daysUntil(DAYS_UNTIL_LEAVING));
    boolean hasLeft = !leaves.isAfter(extent.until());
    LocalDate last = Days.earlier(leaves, extent.until());
    var jobs = new ArrayList<Job>();
    var away = new ArrayList<Days>();
    if (!random.happens(NEVER_EMPLOYED)) {
      LocalDate start = certifiedOn.plusDays(random.between(0, 60));
      while (!start.plusDays(SHORTEST_JOB).isAfter(last)) {
        LocalDate end = start.plusDays(SHORTEST_JOB + random.daysUntil(DAYS_IN_A_JOB));
        start = work(start, end, last, hasLeft, agencies, random, jobs, away);
      }
    }
    return new Practice(certifiedOn, last, hasLeft, jobs, away);
  }

  /** Adds a job. Returns the day on which the next can begin. */
  private static LocalDate work(
      LocalDate start,
      LocalDate end,
      LocalDate last,
      boolean hasLeft,
      List<UUID> agencies,
      SeededRandom random,
      List<Job> jobs,
      List<Days> away) {
    UUID agency = random.oneOf(agencies);
    if (!end.isBefore(last)) {
      String reason = hasLeft ? random.oneOf(REASONS) : null;
      jobs.add(job(agency, new Days(start, last), reason, random));
      addSecond(jobs, agencies, random);
      return last.plusDays(1);
    }
    boolean longBreak = random.happens(LONG_BREAK);
    int breakDays = longBreak ? random.between(150, 480) : random.between(3, 40);
    jobs.add(
        job(agency, new Days(start, end), longBreak ? "leave" : random.oneOf(REASONS), random));
    addSecond(jobs, agencies, random);
    if (longBreak) {
      away.add(new Days(end.plusDays(1), Days.earlier(last, end.plusDays(breakDays))));
    }
    return end.plusDays(breakDays + 1L);
  }

  private static Job job(UUID agency, Days days, @Nullable String reason, SeededRandom random) {
    return new Job(random.id(days.first()), agency, days, reason, random.oneOf(WEEKS));
  }

  /** A second job at another agency, on the other days of the week. */
  private static void addSecond(List<Job> jobs, List<UUID> agencies, SeededRandom random) {
    Job first = jobs.getLast();
    UUID agency = random.oneOf(agencies);
    LocalDate start = first.days().first().plusDays(random.between(20, 200));
    if (random.happens(SECOND_JOB)
        && !agency.equals(first.agencyId())
        && start.plusDays(SHORTEST_JOB).isBefore(first.days().last())) {
      Days days = new Days(start, first.days().last());
      String reason = first.reason();
      jobs.add(new Job(random.id(start), agency, days, reason, REST_OF_THE_WEEK));
    }
  }
}
