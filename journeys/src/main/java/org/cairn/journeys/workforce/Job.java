package org.cairn.journeys.workforce;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Part-time work for an agency, on some days of the week.
 *
 * @param reason why the job ended; absent while it continues
 */
record Job(
    UUID employmentId, UUID agencyId, Days days, @Nullable String reason, Set<DayOfWeek> weekdays) {

  Job {
    weekdays = Set.copyOf(weekdays);
  }
}
