package org.cairn.local.process;

import java.time.Duration;

/** A short wait while polling a process. */
final class Pause {
  private Pause() {}

  /** Returns false if interrupted; the interrupt stays set. */
  static boolean of(Duration length) {
    try {
      Thread.sleep(length);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
