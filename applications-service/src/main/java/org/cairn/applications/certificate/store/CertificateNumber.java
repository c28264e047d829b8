package org.cairn.applications.certificate.store;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 80 random bits: whoever looks one up was given it, and nobody lists the certified by counting.
 * Written in Crockford's base 32, which has no letters that are mistaken for digits.
 */
public final class CertificateNumber {

  private static final String PREFIX = "C-";
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LETTERS = 16;
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "[" + ALPHABET + "]{" + LETTERS + "}");

  private CertificateNumber() {}

  public static String next(SecureRandom random) {
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
    String letters = upper.substring(PREFIX.length());
    String number = PREFIX + letters.replace('O', '0').replace('I', '1').replace('L', '1');
    return FORM.matcher(number).matches() ? Optional.of(number) : Optional.empty();
  }
}
