package org.cairn.jurisdictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request says holds on every day, also on those for which the pack has no value. */
final class RequestedDays {

  private RequestedDays() {}

  /** The days that none of these covers, each span as one that the request asks for. */
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

  /** The version whose other fields stand in for those days: the next one, else the last before. */
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
