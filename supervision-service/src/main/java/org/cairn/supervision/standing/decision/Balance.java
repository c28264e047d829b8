package org.cairn.supervision.standing.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger comes to on the last day, or several together: hours are added up, a surplus with
 * one employer makes up no deficit with another, and of states and gaps the worst is shown.
 *
 * @param left hours of work until the limit; null when there is none
 */
record Balance(
    Hours worked,
    Hours required,
    Hours received,
    Hours deficit,
    Hours surplus,
    Hours longestGap,
    List<Breach> breaches,
    boolean openDeficit,
    @Nullable Hours left) {

  /** The warning comes this many hours before the limit. */
  static final Hours SOON = Hours.ofMinutes(600);

  static Balance of(Ledger ledger, Optional<Hours> limit) {
    return new Balance(
        ledger.worked(),
        ledger.required(),
        ledger.received(),
        ledger.deficit(),
        ledger.surplus(),
        ledger.longestGap(),
        ledger.breaches(),
        ledger.hasOpenDeficit(),
        limit.isPresent() ? limit.get().lessAtMost(ledger.open()) : null);
  }

  static Balance of(Collection<Balance> several, Optional<Hours> limit) {
    return new Balance(
        sum(several, Balance::worked),
        sum(several, Balance::required),
        sum(several, Balance::received),
        sum(several, Balance::deficit),
        sum(several, Balance::surplus),
        several.stream().map(Balance::longestGap).reduce(Hours.NONE, Hours::max),
        several.stream()
            .flatMap(ledger -> ledger.breaches().stream())
            .sorted(Breach.inOrder())
            .toList(),
        several.stream().anyMatch(Balance::openDeficit),
        limit.isPresent()
            ? several.stream()
                .flatMap(ledger -> Optional.ofNullable(ledger.left()).stream())
                .reduce(limit.get(), Hours::min)
            : null);
  }

  private static Hours sum(Collection<Balance> several, Function<Balance, Hours> part) {
    return several.stream().map(part).reduce(Hours.NONE, Hours::plus);
  }

  SupervisionState state() {
    if (!breaches.isEmpty()) {
      return SupervisionState.BREACH;
    }
    boolean soon = left != null && SOON.exceeds(left);
    return soon || openDeficit ? SupervisionState.WARNING : SupervisionState.OK;
  }

  boolean hasBreach(Breach.Kind kind) {
    return breaches.stream().anyMatch(breach -> breach.kind() == kind);
  }
}
