package org.cairn.journeys.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what arrives in its own time. */
record Timeout(Narrator teller, Duration atMost) {
  private static final long LOOK_MILLIS = 50;

  void until(BooleanSupplier arrived, String orElse) {
    until(arrived, () -> orElse);
  }

  /**
   * @param orElse what is still not so
   */
  void until(BooleanSupplier arrived, Supplier<String> orElse) {
    Instant end = Instant.now().plus(atMost);
    while (!arrived.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw teller.broken(orElse.get() + " after " + atMost.toSeconds() + " s");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
