package org.cairn.applications;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of a number with which anyone can look something up: random, so that it cannot be
 * guessed, and written in Crockford's base 32, which avoids letters that look like digits, so that
 * it can be read out over the phone.
 */
public final class PublicNumber {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final String prefix;
  private final int letters;
  private final Pattern form;

  /**
   * @param letters of five random bits each
   */
  public PublicNumber(String prefix, int letters) {
    this.prefix = prefix;
    this.letters = letters;
    this.form = Pattern.compile(prefix + "[" + ALPHABET + "]{" + letters + "}");
  }

  public String next(SecureRandom random) {
    var number = new StringBuilder(prefix);
    for (int i = 0; i < letters; i++) {
      number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return number.toString();
  }

  /** As somebody typed it: letters of either case, with O for 0, and I or L for 1. */
  public Optional<String> read(String typed) {
    String upper = typed.strip().toUpperCase(Locale.ROOT);
    if (!upper.startsWith(prefix)) {
      return Optional.empty();
    }
    String number =
        prefix
            + upper
                .substring(prefix.length())
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    return form.matcher(number).matches() ? Optional.of(number) : Optional.empty();
  }
}
