package org.cairn.journeys.load;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** All definite responses that the peers of a load received. */
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

  /** Responses that no peer of the load should get, and commands that were given up. */
  public List<String> unexpected() {
    return List.copyOf(unexpected);
  }

  /** How many times a request was repeated with its key. */
  public long repetitions() {
    return repetitions.get();
  }
}
