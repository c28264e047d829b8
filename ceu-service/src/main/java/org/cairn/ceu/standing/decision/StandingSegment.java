package org.cairn.ceu.standing.decision;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How education stands from one day to another, as long as nothing further is earned.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param to last day, inclusive; null while no end is known
 */
public record StandingSegment(Standing standing, LocalDate from, @Nullable LocalDate to) {

  /** How a day stands. */
  public enum Standing {
    /** The cycle asks for nothing. */
    EXEMPT,
    /** What the cycle asks for is there. */
    COMPLIANT,
    /** The cycle asks for more than is there, and goes on. */
    OPEN,
    /** The cycle before ended without what it asked for. */
    DEFICIT,
    /** It is not known what is asked for, or a person has to rule first. */
    UNVERIFIED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
