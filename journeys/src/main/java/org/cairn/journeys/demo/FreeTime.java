package org.cairn.journeys.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours of the last days in which nothing was recorded yet: nobody is in two places at once, and
 * earlier runs of the story were somewhere, too.
 */
final class FreeTime {
  private final List<Span> taken;
  private final Instant now;

  FreeTime(List<Span> taken, Instant now) {
    this.taken = new ArrayList<>(taken);
    this.now = now;
  }

  /** A time, with its end excluded. */
  record Span(Instant from, Instant to) {
    private boolean overlaps(Span other) {
      return from.isBefore(other.to()) && other.from().isBefore(to);
    }
  }

  /** The latest that is free; from now on it is taken. */
  Span take(Duration length) {
    var wanted = new Span(now.minus(length), now);
    for (Span other = inTheWayOf(wanted); other != null; other = inTheWayOf(wanted)) {
      wanted = new Span(other.from().minus(length), other.from());
    }
    taken.add(wanted);
    return wanted;
  }

  private @Nullable Span inTheWayOf(Span wanted) {
    return taken.stream().filter(wanted::overlaps).findFirst().orElse(null);
  }
}
