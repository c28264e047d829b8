package org.cairn.billing.evaluation.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Limits;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.Midnight;
import org.cairn.jurisdictions.parameter.Flags.Seconds;

/**
 * From when to when an encounter lasted.
 *
 * @param end not before the start
 */
record ServiceTime(Encounter encounter, Instant start, Instant end) {

  private static final int HALF_A_MINUTE = 30;
  private static final int MINUTE = 60;

  /** Empty if the note has no possible times. */
  static Optional<ServiceTime> of(Encounter encounter) {
    OffsetDateTime startedAt = encounter.startedAt();
    OffsetDateTime endedAt = encounter.endedAt();
    if (startedAt == null || endedAt == null) {
      return Optional.empty();
    }
    ServiceTime time = new ServiceTime(encounter, startedAt.toInstant(), endedAt.toInstant());
    return time.isPossible() ? Optional.of(time) : Optional.empty();
  }

  private boolean isPossible() {
    return !end.isBefore(start)
        && Duration.between(start, end).compareTo(Limits.LONGEST_SERVICE) <= 0;
  }

  boolean isBefore(Instant other) {
    return !end.isAfter(other);
  }

  /**
   * The parts on each day of the pack's zone. Their minutes add up to those of the whole: each is
   * what the day adds to the minutes until its end.
   */
  List<ServicePart> parts(PayerRules rules) {
    ZoneId zone = rules.pack().zone();
    LocalDate first = start.atZone(zone).toLocalDate();
    Seconds seconds = rules.flag(Flags.SECONDS, first);
    boolean whole = rules.flag(Flags.MIDNIGHT, first) == Midnight.START_DATE;
    List<ServicePart> parts = new ArrayList<>();
    Instant from = start;
    LocalDate day = first;
    long before = 0;
    while (true) {
      Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
      Instant to = whole || end.isBefore(midnight) ? end : midnight;
      long until = minutes(Duration.between(start, to), seconds);
      parts.add(new ServicePart(encounter, day, from, until - before));
      if (!to.isBefore(end)) {
        return parts;
      }
      before = until;
      from = to;
      day = day.plusDays(1);
    }
  }

  private static long minutes(Duration time, Seconds seconds) {
    return switch (seconds) {
      case TRUNCATE -> time.toSeconds() / MINUTE;
      case ROUND -> (time.toSeconds() + HALF_A_MINUTE) / MINUTE;
    };
  }
}
