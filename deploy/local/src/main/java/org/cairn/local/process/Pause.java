package org.cairn.local.process;

import java.time.Duration;

/** A short wait between two looks at a process that cannot tell us by itself. */
final class Pause {
  private Pause() {}

  /** False when the wait was interrupted; the interrupt stays set. */
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
