package org.cairn.timeline.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds from one day to another.
 *
 * @param from first day
 * @param to last day, inclusive; null while no end is known
 */
public record Dated<T>(LocalDate from, @Nullable LocalDate to, T what) {

  public boolean covers(LocalDate day) {
    return new DateRange(from, to).covers(day);
  }

  /**
   * What held on a day, as far as it was published.
   *
   * @param published the segments of each publication, what was learned last first
   * @return from the last publication that covers this day; empty in a gap
   */
  public static <T> Optional<Dated<T>> on(LocalDate day, List<List<Dated<T>>> published) {
    return published.stream()
        .flatMap(List::stream)
        .filter(segment -> segment.covers(day))
        .findFirst();
  }
}
