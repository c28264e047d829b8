package org.cairn.supervision.standing.decision;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The session times of one person; nobody is in two at once. */
public final class TakenTimes {

  /** By their start. None overlaps another, so the last that begins before a time decides. */
  private final TreeMap<Instant, Instant> times = new TreeMap<>();

  public void take(Instant startedAt, Instant endedAt) {
    times.put(startedAt, endedAt);
  }

  /** One session may begin when another ends. */
  public boolean isBusy(Instant startedAt, Instant endedAt) {
    Map.Entry<Instant, Instant> last = times.lowerEntry(endedAt);
    return last != null && last.getValue().isAfter(startedAt);
  }
}
