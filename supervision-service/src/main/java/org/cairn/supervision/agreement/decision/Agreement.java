package org.cairn.supervision.agreement.decision;

import java.time.LocalDate;
import java.util.Locale;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it is recorded.
 *
 * @param endedOn the last day; null while it lasts
 */
public record Agreement(Terms terms, Status status, @Nullable LocalDate endedOn, long version) {

  /** How far it has come. */
  public enum Status {
    PROPOSED,
    SIGNED,
    ENDED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param lastSessionOn the day of the last session under it; null without any
   */
  public AgreementState state(@Nullable LocalDate lastSessionOn) {
    return switch (status) {
      case PROPOSED -> new AgreementState.Proposed(terms);
      case SIGNED -> new AgreementState.Signed(terms, lastSessionOn);
      case ENDED -> new AgreementState.Ended(terms);
    };
  }

  /** Whether both had signed it and it had not ended. */
  public boolean isInForce(LocalDate day) {
    return terms.signedOn() != null
        && !terms.from().isAfter(day)
        && (endedOn == null || !endedOn.isBefore(day));
  }
}
