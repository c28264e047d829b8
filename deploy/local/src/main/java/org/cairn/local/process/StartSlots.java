package org.cairn.local.process;

import java.util.TreeSet;

/**
 * Limits how many parts start at a time. A starting JVM uses a whole core; with more of them than
 * cores, all are ready later.
 */
final class StartSlots {

  /** While one part waits for the disk, another can use the processor. */
  private static final int LEAST = 2;

  private final int slots;
  private final TreeSet<Integer> waiting = new TreeSet<>();
  private int taken;

  StartSlots(int processors) {
    this.slots = Math.max(LEAST, processors);
  }

  /**
   * The turn of a part, for all of its starts.
   *
   * @param place parts with a smaller place start first
   * @param atOnce for a part that others need: it uses a slot, but never waits for one
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

    /** Frees the slot. Harmless if the part never had one. */
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
