package org.cairn.journeys.load;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Every definite answer that the peers of a load were given. */
public final class Ledger {
  private final Queue<Fact> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
  private final AtomicLong repetitions = new AtomicLong();

  void acknowledge(Fact fact) {
    acknowledged.add(fact);
  }

  void unexpected(String what) {
    unexpected.add(what);
  }

  void repeated() {
    repetitions.incrementAndGet();
  }

  public List<Fact> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** Answers that no peer of the load should have got, and commands that were given up. */
  public List<String> unexpected() {
    return List.copyOf(unexpected);
  }

  /** How often a request had to be sent again with its key. */
  public long repetitions() {
    return repetitions.get();
  }
}
