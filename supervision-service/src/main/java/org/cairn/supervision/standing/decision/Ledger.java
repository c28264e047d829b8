package org.cairn.supervision.standing.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.parameter.Flags.Accrual;
import org.jspecify.annotations.Nullable;

/**
 * Hours worked against hours of supervision, in the order in which they came.
 *
 * <p>Hours are <em>open</em> from the work to the next session that is credited. A deficit for
 * closed hours is a breach of the ratio: that session should have covered it. A deficit for open
 * hours can still be made up, until the limit of the gap is passed. A later surplus takes a breach
 * of the ratio away, for the ratio is judged at the end; a gap that was passed stays.
 */
final class Ledger {

  private final Accrual accrual;
  private final Frequency frequency;
  private final List<Breach> ended = new ArrayList<>();
  private Hours worked = Hours.NONE;
  private Hours accrued = Hours.NONE;
  private Hours accruedByClosedHours = Hours.NONE;
  private Hours received = Hours.NONE;
  private Hours open = Hours.NONE;
  private Hours longest = Hours.NONE;
  private LocalDate lastSession;
  private @Nullable LocalDate gapSince;
  private @Nullable LocalDate ratioSince;

  /**
   * @param firstDay the first that is judged; both clocks start there
   */
  Ledger(Accrual accrual, Frequency frequency, LocalDate firstDay) {
    this.accrual = accrual;
    this.frequency = frequency;
    this.lastSession = firstDay.minusDays(1);
  }

  void work(LocalDate on, Hours hours, Terms terms) {
    if (!hours.isSome()) {
      return;
    }
    worked = worked.plus(hours);
    open = open.plus(hours);
    longest = longest.max(open);
    if (terms.ratio().isPresent()) {
      accrued = accrued.plus(hours.dividedBy(terms.ratio().get()));
    }
    if (gapSince == null && terms.gap().filter(open::exceeds).isPresent()) {
      gapSince = on;
    }
    reviewRatio(on);
  }

  /** A session that is worth nothing closes nothing. */
  void session(LocalDate on, Hours credit) {
    if (!credit.isSome()) {
      return;
    }
    received = received.plus(credit);
    open = Hours.NONE;
    accruedByClosedHours = accrued;
    if (gapSince != null) {
      ended.add(new Breach(Breach.Kind.GAP, gapSince, on));
      gapSince = null;
    }
    missed(on, on);
    lastSession = on;
    reviewRatio(on);
  }

  private void reviewRatio(LocalDate on) {
    boolean late =
        owed(accruedByClosedHours).exceeds(received)
            || (gapSince != null && owed(accrued).exceeds(received));
    if (!late) {
      ratioSince = null;
    } else if (ratioSince == null) {
      ratioSince = on;
    }
  }

  private void missed(LocalDate day, @Nullable LocalDate endedOn) {
    frequency
        .dueAfter(lastSession)
        .filter(due -> due.isBefore(day))
        .ifPresent(due -> ended.add(new Breach(Breach.Kind.GAP, due.plusDays(1), endedOn)));
  }

  private Hours owed(Hours of) {
    return switch (accrual) {
      case WHOLE_BLOCKS -> of.whole();
      case PRO_RATA -> of;
    };
  }

  /**
   * @param lastDay the last that is judged
   */
  void close(LocalDate lastDay) {
    missed(lastDay, null);
  }

  /** From which day on a session is overdue, if none is credited before. */
  Optional<LocalDate> overdueFrom() {
    return frequency.dueAfter(lastSession).map(due -> due.plusDays(1));
  }

  /** As it is now: a gap that a session ended is over. */
  SupervisionState stateWith(Optional<Hours> limit) {
    if (gapSince != null || ratioSince != null) {
      return SupervisionState.BREACH;
    }
    boolean soon =
        limit.map(hours -> hours.lessAtMost(open)).filter(Balance.SOON::exceeds).isPresent();
    return soon || hasOpenDeficit() ? SupervisionState.WARNING : SupervisionState.OK;
  }

  Hours worked() {
    return worked;
  }

  Hours required() {
    return owed(accrued);
  }

  Hours received() {
    return received;
  }

  Hours deficit() {
    return required().lessAtMost(received);
  }

  Hours surplus() {
    return received.lessAtMost(required());
  }

  Hours open() {
    return open;
  }

  Hours longestGap() {
    return longest;
  }

  boolean hasOpenDeficit() {
    return ratioSince == null && deficit().isSome();
  }

  List<Breach> breaches() {
    List<Breach> found = new ArrayList<>(ended);
    if (gapSince != null) {
      found.add(new Breach(Breach.Kind.GAP, gapSince, null));
    }
    if (ratioSince != null) {
      found.add(new Breach(Breach.Kind.RATIO, ratioSince, null));
    }
    found.sort(Breach.inOrder());
    return found;
  }
}
