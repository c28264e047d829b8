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
 * What a certified peer does until the end of it, or of what we know: jobs one after the other,
 * sometimes two at once, with pauses between them. About half leave within the years that are told.
 *
 * @param last the day on which the peer left, or the last that is told
 * @param hasLeft for good
 * @param away longer pauses, in which no renewal was filed
 */
record Practice(
    LocalDate certifiedOn, LocalDate last, boolean hasLeft, List<Job> jobs, List<Days> away) {
  private static final int DAYS_UNTIL_LEAVING = 1_150;
  private static final int DAYS_IN_A_JOB = 560;
  private static final int SHORTEST_JOB = 45;
  private static final double NEVER_EMPLOYED = 0.1;
  private static final double LONG_PAUSE = 0.2;
  private static final double SECOND_JOB = 0.15;

  /** None of them says anything about health or conduct. */
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
      Extent extent, LocalDate certifiedOn, List<UUID> agencies, SeededRandom chance) {
    LocalDate leaves = certifiedOn.plusDays(60 + chance.daysUntil(DAYS_UNTIL_LEAVING));
    boolean hasLeft = !leaves.isAfter(extent.until());
    LocalDate last = Days.earlier(leaves, extent.until());
    var jobs = new ArrayList<Job>();
    var away = new ArrayList<Days>();
    if (!chance.in(NEVER_EMPLOYED)) {
      LocalDate start = certifiedOn.plusDays(chance.between(0, 60));
      while (!start.plusDays(SHORTEST_JOB).isAfter(last)) {
        LocalDate end = start.plusDays(SHORTEST_JOB + chance.daysUntil(DAYS_IN_A_JOB));
        start = work(start, end, last, hasLeft, agencies, chance, jobs, away);
      }
    }
    return new Practice(certifiedOn, last, hasLeft, jobs, away);
  }

  /** Adds a job, and says when the next may begin. */
  private static LocalDate work(
      LocalDate start,
      LocalDate end,
      LocalDate last,
      boolean hasLeft,
      List<UUID> agencies,
      SeededRandom chance,
      List<Job> jobs,
      List<Days> away) {
    UUID agency = chance.oneOf(agencies);
    if (!end.isBefore(last)) {
      String reason = hasLeft ? chance.oneOf(REASONS) : null;
      jobs.add(job(agency, new Days(start, last), reason, chance));
      addSecond(jobs, agencies, chance);
      return last.plusDays(1);
    }
    boolean longPause = chance.in(LONG_PAUSE);
    int pause = longPause ? chance.between(150, 480) : chance.between(3, 40);
    jobs.add(
        job(agency, new Days(start, end), longPause ? "leave" : chance.oneOf(REASONS), chance));
    addSecond(jobs, agencies, chance);
    if (longPause) {
      away.add(new Days(end.plusDays(1), Days.earlier(last, end.plusDays(pause))));
    }
    return end.plusDays(pause + 1L);
  }

  private static Job job(UUID agency, Days days, @Nullable String reason, SeededRandom chance) {
    return new Job(chance.id(days.first()), agency, days, reason, chance.oneOf(WEEKS));
  }

  /** At another agency, on days that the first leaves free. */
  private static void addSecond(List<Job> jobs, List<UUID> agencies, SeededRandom chance) {
    Job first = jobs.getLast();
    UUID agency = chance.oneOf(agencies);
    LocalDate start = first.days().first().plusDays(chance.between(20, 200));
    if (chance.in(SECOND_JOB)
        && !agency.equals(first.agencyId())
        && start.plusDays(SHORTEST_JOB).isBefore(first.days().last())) {
      Days days = new Days(start, first.days().last());
      String reason = first.reason();
      jobs.add(new Job(chance.id(start), agency, days, reason, REST_OF_THE_WEEK));
    }
  }
}
