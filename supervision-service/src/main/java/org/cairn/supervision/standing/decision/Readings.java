package org.cairn.supervision.standing.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.BackdatedSupervision;
import org.cairn.jurisdictions.parameter.Flags.HoursBase;
import org.cairn.jurisdictions.parameter.Flags.Increment;
import org.cairn.jurisdictions.parameter.GroupCredit;
import org.cairn.jurisdictions.parameter.Parameters;
import org.cairn.supervision.standing.decision.Entry.Session;
import org.cairn.supervision.standing.decision.Entry.Work;

/** How the open questions are read that concern an entry, each on the entry's own day. */
final class Readings {

  private record OfDay(
      HoursBase base,
      Increment increment,
      GroupCredit group,
      boolean videoIsFaceToFace,
      BackdatedSupervision backdated) {}

  private final Parameters parameters;
  private final Map<LocalDate, OfDay> days = new HashMap<>();

  Readings(Parameters parameters) {
    this.parameters = parameters;
  }

  private OfDay on(LocalDate day) {
    return days.computeIfAbsent(
        day,
        _ ->
            new OfDay(
                parameters.flag(Flags.HOURS_BASE, day),
                parameters.flag(Flags.INCREMENT, day),
                parameters.flag(Flags.GROUP_CREDIT, day),
                parameters.flag(Flags.VIDEO_IS_FACE_TO_FACE, day),
                parameters.flag(Flags.BACKDATED_SUPERVISION, day)));
  }

  Hours counted(Work work) {
    boolean counts =
        switch (on(work.on()).base()) {
          case ALL -> true;
          case BILLABLE -> work.direct();
        };
    return counts ? Hours.of(work.hours()) : Hours.NONE;
  }

  /** A group shares the session's length first; each share is then cut to full increments. */
  Hours credited(Session session, int incrementMinutes) {
    OfDay readings = on(session.on());
    boolean faceToFace = session.mode() == SessionMode.IN_PERSON || readings.videoIsFaceToFace();
    boolean inTime =
        !session.backdated() || readings.backdated() != BackdatedSupervision.NOT_COUNTED;
    if (!session.counts() || !faceToFace || !inTime) {
      return Hours.NONE;
    }
    int minutes = session.minutes();
    return switch (readings.group()) {
      case GroupCredit.Full() -> share(minutes, 1, readings, incrementMinutes);
      case GroupCredit.ProRata() -> share(minutes, session.attendees(), readings, incrementMinutes);
      case GroupCredit.Capped(int most) ->
          session.attendees() <= most ? share(minutes, 1, readings, incrementMinutes) : Hours.NONE;
    };
  }

  private static Hours share(long minutes, int among, OfDay readings, int incrementMinutes) {
    return switch (readings.increment()) {
      case EXACT -> Hours.ofMinutesShared(minutes, among);
      case FLOOR15 -> Hours.ofMinutes(minutes / among / incrementMinutes * incrementMinutes);
    };
  }
}
