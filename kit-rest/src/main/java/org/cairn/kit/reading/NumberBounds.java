package org.cairn.kit.reading;

/**
 * Which numbers a request may have. An exponent takes a dozen characters to send but billions of
 * digits in exact arithmetic, so a number is measured as text, before any calculation.
 *
 * <p>The bounds are no rule of the domain: hours, cents and shares need far less, and what a field
 * allows it says itself. They leave room for what other programs print: all digits of a binary
 * fraction near zero, and of a decimal of 34 digits (IEEE 754).
 */
final class NumberBounds {

  static final int MOST_DIGITS = 40;

  /** Behind the point. */
  static final int MOST_PLACES = 50;

  /** 10 to this power is the largest that a number may be a multiple of. */
  static final int MOST_ZEROS = 20;

  static final String MESSAGE =
      "Must have at most %d digits, %d behind the point, and an exponent of at most %d."
          .formatted(MOST_DIGITS, MOST_PLACES, MOST_ZEROS);

  private NumberBounds() {}

  /**
   * @param number a number as the grammar of JSON has it
   */
  static boolean admit(String number) {
    if (number.length() > 2 * (MOST_DIGITS + MOST_PLACES)) {
      return false;
    }
    int digits = 0;
    int places = 0;
    boolean behindThePoint = false;
    int at = 0;
    for (; at < number.length() && !isExponentMark(number.charAt(at)); at++) {
      char c = number.charAt(at);
      if (c == '.') {
        behindThePoint = true;
      } else if (c >= '0' && c <= '9') {
        digits++;
        places += behindThePoint ? 1 : 0;
      }
    }
    long scale = places - exponent(number, at + 1);
    return digits <= MOST_DIGITS && scale <= MOST_PLACES && scale >= -MOST_ZEROS;
  }

  private static boolean isExponentMark(char c) {
    return c == 'e' || c == 'E';
  }

  /** As far as it matters: beyond a million it only grows no further. */
  private static long exponent(String number, int from) {
    long exponent = 0;
    for (int at = from; at < number.length(); at++) {
      char c = number.charAt(at);
      if (c >= '0' && c <= '9') {
        exponent = Math.min(exponent * 10 + (c - '0'), 1_000_000);
      }
    }
    return from < number.length() && number.charAt(from) == '-' ? -exponent : exponent;
  }
}
