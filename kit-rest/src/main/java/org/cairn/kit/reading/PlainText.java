package org.cairn.kit.reading;

/**
 * Which characters a text of a request may have, in a body, a form, a query or a path.
 *
 * <p>Refused is what has no shape of its own but changes what is stored or how the rest looks:
 * control characters (U+0000 cannot be stored at all), half a surrogate pair (it would be stored as
 * another character), and the marks that turn the direction of writing (a name could be shown in
 * another order than it is compared in). The joiners U+200C and U+200D stay: they are letters in
 * Persian and in the scripts of India.
 */
public final class PlainText {

  public static final String MESSAGE =
      "Must have no control characters, no half surrogate pairs and no marks of writing direction.";

  private static final char DELETE = 0x7F;

  private PlainText() {}

  /** On one line: without line breaks and tabs. */
  public static boolean isOneLine(CharSequence text) {
    return isPlain(text, false);
  }

  /** With line breaks and tabs, as several lines of free text have them. */
  public static boolean isPlain(CharSequence text) {
    return isPlain(text, true);
  }

  private static boolean isPlain(CharSequence text, boolean severalLines) {
    int at = 0;
    while (at < text.length()) {
      // Most of what is sent: nothing has to be asked of it.
      if (text.charAt(at) >= ' ' && text.charAt(at) < DELETE) {
        at++;
        continue;
      }
      int character = Character.codePointAt(text, at);
      if (isLayout(character) ? !severalLines : isRefused(character)) {
        return false;
      }
      at += Character.charCount(character);
    }
    return true;
  }

  private static boolean isLayout(int character) {
    return character == '\n' || character == '\r' || character == '\t';
  }

  private static boolean isRefused(int character) {
    return Character.isISOControl(character)
        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
        || turnsTheDirection(character);
  }

  private static boolean turnsTheDirection(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069)
        || character == 0x200E
        || character == 0x200F
        || character == 0x061C;
  }
}
