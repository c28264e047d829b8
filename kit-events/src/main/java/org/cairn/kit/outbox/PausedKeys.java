package org.cairn.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Keys whose fact the broker refused for a reason that waiting seldom cures; tried again later. */
final class PausedKeys {

  private final Clock clock;
  private final Duration pause;
  private final Map<String, Instant> retryAt = new HashMap<>();

  PausedKeys(Clock clock, Duration pause) {
    this.clock = clock;
    this.pause = pause;
  }

  void stop(String key) {
    retryAt.put(key, clock.instant().plus(pause));
  }

  Set<String> current() {
    Instant now = clock.instant();
    retryAt.values().removeIf(due -> !due.isAfter(now));
    return Set.copyOf(retryAt.keySet());
  }
}
