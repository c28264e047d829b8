package org.cairn.applications.eligibility.decision;

import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ActionBy;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The result of one rule.
 *
 * @param condition whether an approval would depend on this being shown later
 * @param pending who the application is or was waiting for
 */
record Judgment(Finding finding, boolean condition, List<Pending> pending) {

  /**
   * Something that is or was missing.
   *
   * @param until the day it arrived; null while it has not
   * @param evident whether the facts show that it is pending, rather than just not mentioning it
   */
  record Pending(ActionBy party, @Nullable LocalDate until, boolean evident) {

    static Pending arrivedOn(ActionBy party, LocalDate day) {
      return new Pending(party, day, true);
    }

    static Pending unmentioned(ActionBy party) {
      return new Pending(party, null, false);
    }

    static Pending awaited(ActionBy party) {
      return new Pending(party, null, true);
    }
  }

  Judgment {
    pending = List.copyOf(pending);
  }

  static Judgment of(Finding finding) {
    return new Judgment(finding, false, List.of());
  }

  /** Waits for the party unless the rule is satisfied. */
  static Judgment of(Finding finding, ActionBy party) {
    return finding.outcome() == Outcome.NOT_MET
        ? new Judgment(finding, false, List.of(Pending.unmentioned(party)))
        : of(finding);
  }

  Judgment waiting(List<Pending> others) {
    return new Judgment(finding, condition, others);
  }

  Judgment asCondition() {
    return new Judgment(finding, true, pending);
  }
}
