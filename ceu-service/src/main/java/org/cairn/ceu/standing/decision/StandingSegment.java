package org.cairn.ceu.standing.decision;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The education standing from one day to another, as long as nothing more is earned.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param to last day, inclusive; null while no end is known
 */
public record StandingSegment(Standing standing, LocalDate from, @Nullable LocalDate to) {

  /** The standing on a day. */
  public enum Standing {
    /** The cycle requires nothing. */
    EXEMPT,
    /** The cycle's requirement is met. */
    COMPLIANT,
    /** The cycle's requirement is not met yet, and the cycle has not ended. */
    OPEN,
    /** The previous cycle ended without meeting its requirement. */
    DEFICIT,
    /** The requirement is not known, or a person has to decide first. */
    UNVERIFIED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
