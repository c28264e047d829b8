package org.cairn.timeline.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds from one day to another.
 *
 * @param from first day
 * @param to last day, inclusive; null while no end is known
 */
public record Dated<T>(LocalDate from, @Nullable LocalDate to, T what) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /**
   * What held on a day, as far as anybody said.
   *
   * @param announced what was announced each time, what was learned last first
   * @return from the last announcement that says something of this day; empty in a gap
   */
  public static <T> Optional<Dated<T>> on(LocalDate day, List<List<Dated<T>>> announced) {
    return announced.stream().flatMap(List::stream).filter(each -> each.covers(day)).findFirst();
  }
}
