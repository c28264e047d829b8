package org.cairn.supervision.standing.decision;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.stream.IntStream;
import org.cairn.jurisdictions.Limits;

/**
 * Exact hours: three times a third of an hour is an hour. A fraction, brought to lowest terms only
 * where two of different denominators meet: the shares of a long log have one in common.
 */
public final class Hours implements Comparable<Hours> {

  public static final Hours NONE = new Hours(BigInteger.ZERO, BigInteger.ONE);

  private static final BigInteger MINUTES = BigInteger.valueOf(60);

  /** The smallest number that any count of attendees divides. */
  private static final BigInteger SHARES =
      IntStream.rangeClosed(1, Limits.MOST_ATTENDEES)
          .mapToObj(BigInteger::valueOf)
          .reduce(BigInteger.ONE, (all, next) -> all.divide(all.gcd(next)).multiply(next));

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Hours(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  private Hours inLowestTerms() {
    BigInteger common = numerator.gcd(denominator);
    return new Hours(numerator.divide(common), denominator.divide(common));
  }

  public static Hours of(BigDecimal hours) {
    return hours.scale() <= 0
        ? new Hours(hours.toBigIntegerExact(), BigInteger.ONE)
        : new Hours(hours.unscaledValue(), BigInteger.TEN.pow(hours.scale()));
  }

  static Hours ofMinutes(long minutes) {
    return new Hours(BigInteger.valueOf(minutes), MINUTES);
  }

  /** The part of each of so many attendees. */
  static Hours ofMinutesShared(long minutes, int attendees) {
    BigInteger share = SHARES.divide(BigInteger.valueOf(attendees));
    return new Hours(BigInteger.valueOf(minutes).multiply(share), MINUTES.multiply(SHARES));
  }

  Hours plus(Hours other) {
    return denominator.equals(other.denominator)
        ? new Hours(numerator.add(other.numerator), denominator)
        : new Hours(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator))
            .inLowestTerms();
  }

  Hours minus(Hours other) {
    return plus(new Hours(other.numerator.negate(), other.denominator));
  }

  /** What is left, or none. */
  Hours lessAtMost(Hours other) {
    return compareTo(other) > 0 ? minus(other) : NONE;
  }

  Hours dividedBy(Hours divisor) {
    return new Hours(
            numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator))
        .inLowestTerms();
  }

  /** Full hours only. */
  Hours whole() {
    return new Hours(numerator.divide(denominator), BigInteger.ONE);
  }

  boolean isSome() {
    return numerator.signum() > 0;
  }

  boolean exceeds(Hours other) {
    return compareTo(other) > 0;
  }

  Hours max(Hours other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Hours min(Hours other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Exact where a decimal can be; of a third of an hour there are 34 digits. */
  public BigDecimal decimal() {
    Hours lowest = inLowestTerms();
    BigDecimal above = new BigDecimal(lowest.numerator);
    BigDecimal below = new BigDecimal(lowest.denominator);
    BigDecimal quotient =
        lowest.terminates() ? above.divide(below) : above.divide(below, MathContext.DECIMAL128);
    BigDecimal plain = quotient.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private boolean terminates() {
    BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
    }
    return rest.equals(BigInteger.ONE);
  }

  @Override
  public int compareTo(Hours other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hours hours && compareTo(hours) == 0;
  }

  @Override
  public int hashCode() {
    Hours lowest = inLowestTerms();
    return 31 * lowest.numerator.hashCode() + lowest.denominator.hashCode();
  }

  @Override
  public String toString() {
    return decimal().toPlainString() + " h";
  }
}
