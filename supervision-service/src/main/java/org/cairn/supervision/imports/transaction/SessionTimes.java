package org.cairn.supervision.imports.transaction;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.supervision.session.decision.TakenTimes;
import org.cairn.supervision.session.store.SessionContexts.Taken;

/** When the people of an import are in sessions: those stored, and those accepted meanwhile. */
final class SessionTimes {

  private final Map<UUID, TakenTimes> byPerson = new HashMap<>();

  SessionTimes(Collection<Taken> taken) {
    taken.forEach(it -> take(it.person(), it.startedAt(), it.endedAt()));
  }

  void take(UUID person, Instant startedAt, Instant endedAt) {
    byPerson.computeIfAbsent(person, _ -> new TakenTimes()).take(startedAt, endedAt);
  }

  boolean isBusy(UUID person, Instant startedAt, Instant endedAt) {
    TakenTimes times = byPerson.get(person);
    return times != null && times.isBusy(startedAt, endedAt);
  }
}
