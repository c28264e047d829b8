package org.cairn.supervision.standing.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.supervision.standing.decision.Entry.Session;
import org.cairn.supervision.standing.decision.SessionLimits;
import org.cairn.supervision.standing.decision.TakenTimes;
import org.cairn.supervision.standing.decision.WorkHours;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that one peer cannot have had, in the order in which they are given. Whether they would
 * count does not matter: a session that was not attested took time as well.
 */
final class ImpossibleSessions {

  private record Start(LocalDate on, LocalTime at) {}

  private final Pack pack;
  private final Set<Object> given = new HashSet<>();
  private final TakenTimes times = new TakenTimes();
  private final Map<LocalDate, Long> minutesByDay = new HashMap<>();

  ImpossibleSessions(Pack pack) {
    this.pack = pack;
  }

  /** The refusal of the next session. A refused one takes no time from others. */
  Optional<Refusal> against(Session session, String pointer) {
    LocalTime at = session.at();
    if (isRepeated(session, at)) {
      return Optional.of(repeated(at, pointer));
    }
    Duration length = Duration.ofMinutes(session.minutes());
    Optional<Refusal> tooLong =
        SessionLimits.tooLong(
            length, Stream.of(SessionLimits.longest(pack, session.on())), pointer + "/minutes");
    if (tooLong.isPresent()) {
      return tooLong;
    }
    long before = minutesByDay.getOrDefault(session.on(), 0L);
    if (!WorkHours.minutesFitIntoTheDay(before, session.minutes())) {
      return Optional.of(WorkHours.moreThanADay(pointer, "sessions"));
    }
    if (at != null && session.minutes() > 0) {
      Instant start = session.on().atTime(at).atZone(pack.zone()).toInstant();
      if (times.isBusy(start, start.plus(length))) {
        return Optional.of(SessionLimits.overlap(pointer));
      }
      times.take(start, start.plus(length));
    }
    minutesByDay.put(session.on(), before + session.minutes());
    return Optional.empty();
  }

  /** Without a time, two sessions of a day may differ; those that are equal are one. */
  private boolean isRepeated(Session session, @Nullable LocalTime at) {
    return !given.add(at == null ? session : new Start(session.on(), at));
  }

  private static Refusal repeated(@Nullable LocalTime at, String pointer) {
    String message =
        at == null
            ? "This session was given before; if there were two, say when each began."
            : "This session was given before.";
    return Refusal.rule("session-repeated", pointer, message);
  }
}
