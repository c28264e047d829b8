package org.cairn.local.process;

import java.util.TreeSet;

/**
 * How many parts may be starting at a time. A JVM that starts fills a core; more of them than cores
 * do not get ready sooner, only all of them later.
 */
final class StartSlots {

  /** One that waits for a disk leaves the processor to another. */
  private static final int LEAST = 2;

  private final int slots;
  private final TreeSet<Integer> waiting = new TreeSet<>();
  private int taken;

  StartSlots(int processors) {
    this.slots = Math.max(LEAST, processors);
  }

  /**
   * The turn of one part, taken again at each of its starts.
   *
   * @param place the smaller is let in first
   * @param atOnce for what others wait for: it fills a slot, but never waits for one
   */
  Turn turn(int place, boolean atOnce) {
    return new Turn(place, atOnce);
  }

  final class Turn {
    private final int place;
    private final boolean atOnce;
    private boolean held;

    private Turn(int place, boolean atOnce) {
      this.place = place;
      this.atOnce = atOnce;
    }

    void await() {
      synchronized (StartSlots.this) {
        waiting.add(place);
        try {
          while (!atOnce && (taken >= slots || waiting.first() != place)) {
            StartSlots.this.wait();
          }
          taken++;
          held = true;
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        } finally {
          waiting.remove(place);
          StartSlots.this.notifyAll();
        }
      }
    }

    /** Lets the next one start. Harmless when this one did not get as far. */
    void pass() {
      synchronized (StartSlots.this) {
        if (held) {
          held = false;
          taken--;
          StartSlots.this.notifyAll();
        }
      }
    }
  }
}
