package org.cairn.supervision.imports.transaction;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.supervision.session.store.MeetingGround.Taken;

/** When the people of an import are in sessions: those stored, and those accepted meanwhile. */
final class SessionTimes {

  /** By their start; nobody is in two at once, so the last that begins before a time tells. */
  private final Map<UUID, TreeMap<Instant, Instant>> byPerson = new HashMap<>();

  SessionTimes(Collection<Taken> taken) {
    taken.forEach(it -> take(it.person(), it.startedAt(), it.endedAt()));
  }

  void take(UUID person, Instant startedAt, Instant endedAt) {
    byPerson.computeIfAbsent(person, _ -> new TreeMap<>()).put(startedAt, endedAt);
  }

  boolean isBusy(UUID person, Instant startedAt, Instant endedAt) {
    TreeMap<Instant, Instant> times = byPerson.get(person);
    if (times == null) {
      return false;
    }
    Map.Entry<Instant, Instant> last = times.lowerEntry(endedAt);
    return last != null && last.getValue().isAfter(startedAt);
  }
}
