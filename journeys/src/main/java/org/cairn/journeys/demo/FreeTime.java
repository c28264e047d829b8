package org.cairn.journeys.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds recent hours without a record: nobody can be in two sessions at once, and earlier runs of
 * the story recorded sessions, too.
 */
final class FreeTime {
  private final List<Span> taken;
  private final Instant now;

  FreeTime(List<Span> taken, Instant now) {
    this.taken = new ArrayList<>(taken);
    this.now = now;
  }

  /** A period of time; its end is exclusive. */
  record Span(Instant from, Instant to) {
    private boolean overlaps(Span other) {
      return from.isBefore(other.to()) && other.from().isBefore(to);
    }
  }

  /** Takes the latest free span. */
  Span take(Duration length) {
    var wanted = new Span(now.minus(length), now);
    for (Span other = conflictWith(wanted); other != null; other = conflictWith(wanted)) {
      wanted = new Span(other.from().minus(length), other.from());
    }
    taken.add(wanted);
    return wanted;
  }

  private @Nullable Span conflictWith(Span wanted) {
    return taken.stream().filter(wanted::overlaps).findFirst().orElse(null);
  }
}
