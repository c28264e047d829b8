package org.cairn.jurisdictions;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The source of a parameter and the days on which it applies.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param source id of an entry of the pack's sources
 * @param citation the place in that source, as a letter would cite it
 * @param effectiveFrom first day, inclusive; {@link #ALWAYS} when there is none
 * @param effectiveTo last day, inclusive; null while no end is known
 */
public record Provenance(
    String source,
    String citation,
    ParameterStatus status,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {

  /** The first day of what has always applied. */
  public static final LocalDate ALWAYS = LocalDate.MIN;

  /** The source id of a value from a request; no pack has a source with that id. */
  private static final String REQUEST = "request";

  /** Empty when it always applied. */
  public Optional<LocalDate> since() {
    return effectiveFrom.equals(ALWAYS) ? Optional.empty() : Optional.of(effectiveFrom);
  }

  public boolean inForceOn(LocalDate day) {
    return new DateRange(effectiveFrom, effectiveTo).covers(day);
  }

  /** For the same days, of a value from a request. */
  Provenance asked() {
    return ofRequest(effectiveFrom, effectiveTo);
  }

  /** Whether this value is an override of a request. */
  public boolean isOfRequest() {
    return source.equals(REQUEST);
  }

  static Provenance ofRequest(LocalDate from, @Nullable LocalDate to) {
    return new Provenance(REQUEST, "Override of this request", ParameterStatus.PROPOSED, from, to);
  }

  boolean overlaps(Provenance other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Provenance other) {
    return other.effectiveTo == null || !effectiveFrom.isAfter(other.effectiveTo);
  }
}
