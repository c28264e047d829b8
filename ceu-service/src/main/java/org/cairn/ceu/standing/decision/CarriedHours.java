package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.cairn.jurisdictions.parameter.Flags.ConsumeOrder;

/**
 * Hours of earlier cycles of one license that may still be used. Every hour that enters a cycle
 * leaves it in exactly one way: used, carried over, or expired.
 */
final class CarriedHours {

  /**
   * @param consumed of the hours counted and carried in
   * @param carriedOut at most what may be carried over
   */
  record Balance(
      BigDecimal carriedIn, BigDecimal consumed, BigDecimal carriedOut, BigDecimal expired) {}

  /**
   * The limits for settling a cycle.
   *
   * @param required hours that it uses if it has them
   * @param heldBack of its own hours, those that are not carried over until a person has decided
   * @param surplusLimit the maximum of its own hours to carry over
   * @param carryMax the maximum of all hours to carry over
   * @param generations the number of cycles an hour may be carried over
   */
  record Terms(
      BigDecimal required,
      BigDecimal heldBack,
      BigDecimal surplusLimit,
      BigDecimal carryMax,
      int generations,
      ConsumeOrder order) {}

  /** Hours that were earned in one cycle. */
  private record Lot(int earnedIn, BigDecimal hours) {}

  private final Deque<Lot> oldestFirst = new ArrayDeque<>();

  BigDecimal total() {
    return Hours.sum(oldestFirst.stream().map(Lot::hours).toList());
  }

  Balance settle(int period, BigDecimal counted, Terms terms) {
    BigDecimal carriedIn = total();
    BigDecimal consumed = terms.required().min(counted.add(carriedIn));
    BigDecimal ofCarried =
        switch (terms.order()) {
          case CARRIED_FIRST -> consumed.min(carriedIn);
          case CURRENT_FIRST -> Hours.orNone(consumed.subtract(counted));
        };
    takeOldest(ofCarried);
    oldestFirst.removeIf(lot -> period + 1 - lot.earnedIn() > terms.generations());
    BigDecimal ofOwn = consumed.subtract(ofCarried);
    BigDecimal surplus =
        counted.subtract(ofOwn).subtract(terms.heldBack()).min(terms.surplusLimit());
    if (terms.generations() > 0 && Hours.any(surplus)) {
      oldestFirst.addLast(new Lot(period, surplus));
    }
    takeOldest(total().subtract(terms.carryMax()));
    BigDecimal carriedOut = total();
    BigDecimal expired = counted.add(carriedIn).subtract(consumed).subtract(carriedOut);
    return new Balance(carriedIn, consumed, carriedOut, expired);
  }

  private void takeOldest(BigDecimal hours) {
    BigDecimal left = hours;
    while (Hours.any(left) && !oldestFirst.isEmpty()) {
      Lot oldest = oldestFirst.removeFirst();
      BigDecimal rest = oldest.hours().subtract(left);
      if (Hours.any(rest)) {
        oldestFirst.addFirst(new Lot(oldest.earnedIn(), rest));
      }
      left = left.subtract(oldest.hours());
    }
  }
}
