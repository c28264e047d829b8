package org.cairn.supervision.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One line of a peer's log. */
public sealed interface Entry {

  LocalDate on();

  /** In local time; null where no time is recorded. */
  @Nullable LocalTime at();

  /** For whom the work was, or whose work was talked about; null when it was no one agency's. */
  @Nullable String employer();

  /**
   * @param direct whether it was work with those who are supported, which is what can be billed
   */
  record Work(
      LocalDate on,
      @Nullable LocalTime at,
      BigDecimal hours,
      @Nullable String employer,
      boolean direct)
      implements Entry {}

  /**
   * @param mode null where it is not recorded, which is no evidence of meeting face to face
   * @param attendees how many peers took part
   * @param attestedOn null while the supervisor has not attested it
   * @param backdated whether it was recorded late, or took place before both had signed
   * @param disputed whether the peer disputes it and nobody has dismissed that
   */
  record Session(
      LocalDate on,
      @Nullable LocalTime at,
      int minutes,
      @Nullable SessionMode mode,
      int attendees,
      @Nullable String employer,
      @Nullable LocalDate attestedOn,
      boolean supervisorQualified,
      boolean backdated,
      boolean disputed)
      implements Entry {

    /** A later day of attestation credits the session's own day; an earlier one is none. */
    boolean counts() {
      return !disputed && supervisorQualified && attestedOn != null && !attestedOn.isBefore(on);
    }
  }

  /**
   * By day, then by time. What has no time is at the edge of its day: work at its beginning, a
   * session at its end. At the same time work goes before a session.
   */
  static Comparator<Entry> inOrder() {
    return Comparator.comparing(Entry::on)
        .thenComparingLong(Entry::moment)
        .thenComparingInt(entry -> entry instanceof Work ? 0 : 1);
  }

  private static long moment(Entry entry) {
    LocalTime at = entry.at();
    if (at != null) {
      return at.toNanoOfDay();
    }
    return entry instanceof Work ? -1 : Long.MAX_VALUE;
  }
}
