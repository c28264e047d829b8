package org.cairn.jurisdictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request's overrides apply on every day, even where the pack has no value. */
final class RequestedDays {

  private RequestedDays() {}

  /** The days that none of these covers, each span as an override of the request. */
  static List<Provenance> uncovered(List<Provenance> covered) {
    List<Provenance> gaps = new ArrayList<>();
    @Nullable LocalDate from = Provenance.ALWAYS;
    for (Provenance next :
        covered.stream().sorted(Comparator.comparing(Provenance::effectiveFrom)).toList()) {
      if (from != null && from.isBefore(next.effectiveFrom())) {
        gaps.add(Provenance.ofRequest(from, next.effectiveFrom().minusDays(1)));
      }
      LocalDate to = next.effectiveTo();
      from = to == null ? null : to.plusDays(1);
    }
    if (from != null) {
      gaps.add(Provenance.ofRequest(from, null));
    }
    return gaps;
  }

  /**
   * The version whose other fields apply on those days: the next one, otherwise the last before.
   */
  static <T> Optional<T> nearest(
      List<T> known, Function<T, Provenance> provenance, Provenance days) {
    Comparator<T> order = Comparator.comparing((T one) -> provenance.apply(one).effectiveFrom());
    Optional<T> next =
        known.stream()
            .filter(one -> !provenance.apply(one).effectiveFrom().isBefore(days.effectiveFrom()))
            .min(order);
    return next.isPresent() ? next : known.stream().max(order);
  }
}
