package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.cairn.jurisdictions.parameter.Flags.ConsumeOrder;

/**
 * Hours of earlier cycles of one license that may still be used. Every hour that comes into a cycle
 * leaves it in one way only: used, carried on, or expired.
 */
final class CarriedHours {

  /**
   * @param consumed of those counted and carried in
   * @param carriedOut at most what may be carried
   */
  record Balance(
      BigDecimal carriedIn, BigDecimal consumed, BigDecimal carriedOut, BigDecimal expired) {}

  /**
   * How a cycle is settled.
   *
   * @param required hours that it uses if it has them
   * @param heldBack of its own hours, those that do not move on before a person has ruled
   * @param surplusLimit of its own hours, how many may move on at most
   * @param carryMax of all hours, how many may move on at most
   * @param generations how many cycles an hour may travel
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
