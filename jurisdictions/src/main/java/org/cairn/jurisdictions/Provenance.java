package org.cairn.jurisdictions;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a parameter comes from and for which days it holds.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param source id of an entry of the pack's sources
 * @param citation the place in that source, as one would cite it in a letter
 * @param effectiveFrom first day, inclusive; {@link #ALWAYS} when there is none
 * @param effectiveTo last day, inclusive; null while no end is known
 */
public record Provenance(
    String source,
    String citation,
    ParameterStatus status,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {

  /** The first day of what holds for as long as there are rules. */
  public static final LocalDate ALWAYS = LocalDate.MIN;

  /** Stands for the source of a value that a request brought; no pack has a source of that id. */
  private static final String REQUEST = "request";

  /** Empty when it always held. */
  public Optional<LocalDate> since() {
    return effectiveFrom.equals(ALWAYS) ? Optional.empty() : Optional.of(effectiveFrom);
  }

  public boolean inForceOn(LocalDate day) {
    return new DateRange(effectiveFrom, effectiveTo).covers(day);
  }

  /** For the same days, of a value that a request brought. */
  Provenance asked() {
    return ofRequest(effectiveFrom, effectiveTo);
  }

  /** Whether a request put this value in the place of the pack's. */
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
