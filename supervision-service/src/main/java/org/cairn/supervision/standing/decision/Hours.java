package org.cairn.supervision.standing.decision;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Hours, exactly: a third of an hour, three times, is an hour. Kept as a fraction in lowest terms.
 */
public final class Hours implements Comparable<Hours> {

  public static final Hours NONE = new Hours(BigInteger.ZERO, BigInteger.ONE);

  private static final BigInteger MINUTES = BigInteger.valueOf(60);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Hours(BigInteger numerator, BigInteger denominator) {
    BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
    this.numerator = numerator.divide(common);
    this.denominator = denominator.divide(common);
  }

  public static Hours of(BigDecimal hours) {
    return hours.scale() <= 0
        ? new Hours(hours.toBigIntegerExact(), BigInteger.ONE)
        : new Hours(hours.unscaledValue(), BigInteger.TEN.pow(hours.scale()));
  }

  static Hours ofMinutes(long minutes) {
    return new Hours(BigInteger.valueOf(minutes), MINUTES);
  }

  Hours plus(Hours other) {
    return denominator.equals(other.denominator)
        ? new Hours(numerator.add(other.numerator), denominator)
        : new Hours(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  Hours minus(Hours other) {
    return plus(new Hours(other.numerator.negate(), other.denominator));
  }

  /** What is left, or none. */
  Hours lessAtMost(Hours other) {
    return compareTo(other) > 0 ? minus(other) : NONE;
  }

  Hours dividedBy(int parts) {
    return new Hours(numerator, denominator.multiply(BigInteger.valueOf(parts)));
  }

  Hours dividedBy(Hours divisor) {
    return new Hours(
        numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
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
    BigDecimal above = new BigDecimal(numerator);
    BigDecimal below = new BigDecimal(denominator);
    BigDecimal quotient =
        terminates() ? above.divide(below) : above.divide(below, MathContext.DECIMAL128);
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
    return other instanceof Hours hours
        && numerator.equals(hours.numerator)
        && denominator.equals(hours.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  @Override
  public String toString() {
    return decimal().toPlainString() + " h";
  }
}
