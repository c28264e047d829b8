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
import org.cairn.supervision.standing.decision.Entry.Mode;
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
        it ->
            new OfDay(
                parameters.flag(Flags.HOURS_BASE, it),
                parameters.flag(Flags.INCREMENT, it),
                parameters.flag(Flags.GROUP_CREDIT, it),
                parameters.flag(Flags.VIDEO_IS_FACE_TO_FACE, it),
                parameters.flag(Flags.BACKDATED_SUPERVISION, it)));
  }

  Hours counted(Work work) {
    boolean counts =
        switch (on(work.on()).base()) {
          case ALL -> true;
          case BILLABLE -> work.direct();
        };
    return counts ? Hours.of(work.hours()) : Hours.NONE;
  }

  /** The session's length is cut to full increments first, and then shared by a group. */
  Hours credited(Session session, int incrementMinutes) {
    OfDay readings = on(session.on());
    boolean faceToFace = session.mode() == Mode.IN_PERSON || readings.videoIsFaceToFace();
    boolean inTime =
        !session.backdated() || readings.backdated() != BackdatedSupervision.NOT_COUNTED;
    if (!session.counts() || !faceToFace || !inTime) {
      return Hours.NONE;
    }
    int minutes =
        switch (readings.increment()) {
          case EXACT -> session.minutes();
          case FLOOR15 -> session.minutes() - session.minutes() % incrementMinutes;
        };
    return switch (readings.group()) {
      case GroupCredit.Full() -> Hours.ofMinutes(minutes);
      case GroupCredit.ProRata() -> Hours.ofMinutesShared(minutes, session.attendees());
      case GroupCredit.Capped(int most) ->
          session.attendees() <= most ? Hours.ofMinutes(minutes) : Hours.NONE;
    };
  }
}
