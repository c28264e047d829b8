package org.cairn.jurisdictions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both included.
 *
 * @param from first day
 * @param to last day; null while no end is known
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** Whether they have a day in common. */
  public boolean overlaps(DateRange other) {
    return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
  }
}
