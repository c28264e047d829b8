package org.cairn.gateway.portal.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name as it was typed.
 *
 * @param problem what is wrong with it, or empty
 */
public record NameForm(String givenName, String familyName, String problem) {

  static final NameForm EMPTY = new NameForm("", "", "");

  private static final int LONGEST = 100;

  /**
   * Joiners are letters: names in some languages cannot be written without them. The last character
   * replaces what could not be decoded.
   */
  private static final Pattern NO_LETTER = Pattern.compile("[\\p{C}\\ufffd&&[^\\u200c\\u200d]]");

  static NameForm of(@Nullable String givenName, @Nullable String familyName) {
    String given = givenName == null ? "" : givenName.strip();
    String family = familyName == null ? "" : familyName.strip();
    return new NameForm(visible(given), visible(family), problemOf(given, family));
  }

  NameForm with(String found) {
    return new NameForm(givenName, familyName, found);
  }

  /** Invisible characters are not put into the form again. */
  private static String visible(String typed) {
    return NO_LETTER.matcher(typed).replaceAll("");
  }

  private static String problemOf(String given, String family) {
    if (given.isEmpty() && family.isEmpty()) {
      return "Enter your name. One name is enough.";
    }
    if (NO_LETTER.matcher(given + family).find()) {
      return "There was a character in the name that can't be seen. We took it out: look whether the"
          + " name is right, and send it again.";
    }
    return Math.max(
                given.codePointCount(0, given.length()), family.codePointCount(0, family.length()))
            > LONGEST
        ? "A name can have up to 100 letters."
        : "";
  }
}
