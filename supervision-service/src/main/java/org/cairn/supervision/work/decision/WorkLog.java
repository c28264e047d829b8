package org.cairn.supervision.work.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.supervision.standing.decision.WorkHours;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a day that a peer worked.
 *
 * @param employer the agency worked for; null for work outside of one
 * @param direct whether it was work with those who are supported
 */
public record WorkLog(
    UUID workLogId,
    UUID peerId,
    @Nullable UUID employer,
    LocalDate on,
    BigDecimal hours,
    boolean direct,
    Instant recordedAt) {

  /**
   * @param sameDay hours of that day that were logged before, of every employer
   * @param today where the peer works
   */
  public Decision<WorkLog> logged(BigDecimal sameDay, LocalDate today) {
    List<Refusal> refusals = new ArrayList<>();
    if (on.isAfter(today)) {
      refusals.add(
          Refusal.rule("date-in-future", "/on", "Log hours on or after the day of the work."));
    }
    if (hours.signum() <= 0 || !WorkHours.areHundredths(hours)) {
      refusals.add(
          Refusal.rule("hours-step", "/hours", "Log hours in hundredths, more than zero."));
    }
    if (!WorkHours.fitIntoTheDay(sameDay, hours)) {
      refusals.add(WorkHours.moreThanADay("/hours", "work hours"));
    }
    return refusals.isEmpty() ? new Accepted<>(List.of(this)) : new Refused<>(refusals);
  }
}
