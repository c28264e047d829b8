package org.cairn.journeys.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until something has arrived, but not forever. */
record Timeout(Narrator narrator, Duration atMost) {
  private static final long LOOK_MILLIS = 50;

  void until(BooleanSupplier arrived, String failure) {
    until(arrived, () -> failure);
  }

  /**
   * @param failure describes what has not happened
   */
  void until(BooleanSupplier arrived, Supplier<String> failure) {
    Instant end = Instant.now().plus(atMost);
    while (!arrived.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw narrator.broken(failure.get() + " after " + atMost.toSeconds() + " s");
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
