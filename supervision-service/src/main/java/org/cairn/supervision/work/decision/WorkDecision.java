package org.cairn.supervision.work.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.jurisdictions.ruling.Refused;

/** Hours are logged in hundredths, of days that have begun, and no day has more than 24. */
public final class WorkDecision {

  private WorkDecision() {}

  /**
   * @param sameDay hours of that day that were logged before, of every employer
   * @param today where the peer is certified
   */
  public static Decision<WorkEvent> decide(
      BigDecimal sameDay, WorkCommand command, LocalDate today) {
    return switch (command) {
      case WorkCommand.Log log -> log(sameDay, log, today);
    };
  }

  private static Decision<WorkEvent> log(BigDecimal sameDay, WorkCommand.Log it, LocalDate today) {
    List<Refusal> against = new ArrayList<>();
    if (it.on().isAfter(today)) {
      against.add(refusal("date-in-future", "/on", "Work is logged when it was done."));
    }
    if (it.hours().signum() <= 0 || !WorkHours.areHundredths(it.hours())) {
      against.add(refusal("hours-step", "/hours", "Hours are logged in hundredths."));
    }
    if (!WorkHours.fitIntoTheDay(sameDay, it.hours())) {
      against.add(WorkHours.dayTooLong("/hours", "employers"));
    }
    return against.isEmpty()
        ? new Accepted<>(
            List.of(
                new WorkEvent.Logged(
                    it.workLogId(),
                    it.peerId(),
                    it.employer(),
                    it.on(),
                    it.hours(),
                    it.direct(),
                    it.at())))
        : new Refused<>(against);
  }

  private static Refusal refusal(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }
}
