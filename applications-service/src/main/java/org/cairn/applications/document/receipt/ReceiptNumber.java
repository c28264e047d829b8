package org.cairn.applications.document.receipt;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 130 random bits: nobody meets another's number by trying. Written in Crockford's base 32, which
 * has no letters that are mistaken for digits, so that it can be read out on the telephone.
 */
public final class ReceiptNumber {

  private static final String PREFIX = "R-";
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LETTERS = 26;
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "[" + ALPHABET + "]{" + LETTERS + "}");

  private ReceiptNumber() {}

  static String next(SecureRandom random) {
    var number = new StringBuilder(PREFIX);
    for (int i = 0; i < LETTERS; i++) {
      number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return number.toString();
  }

  /** As somebody typed it: letters of either case, with O for 0, and I or L for 1. */
  public static Optional<String> read(String typed) {
    String upper = typed.strip().toUpperCase(Locale.ROOT);
    if (!upper.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String number =
        PREFIX
            + upper
                .substring(PREFIX.length())
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    return FORM.matcher(number).matches() ? Optional.of(number) : Optional.empty();
  }
}
