package org.cairn.journeys.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what arrives in its own time. */
record Patience(Teller teller, Duration atMost) {
  private static final long LOOK_MILLIS = 50;

  void until(BooleanSupplier arrived, String orElse) {
    Instant end = Instant.now().plus(atMost);
    while (!arrived.getAsBoolean()) {
      teller.expect(Instant.now().isBefore(end), orElse + " after " + atMost.toSeconds() + " s");
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
