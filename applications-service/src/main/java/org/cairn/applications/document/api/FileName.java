package org.cairn.applications.document.api;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.cairn.applications.vault.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * What the sender calls a file. A label for people: nothing is stored under it and nothing is
 * decided by it, but it is shown, and later suggested to a browser as the name to save under.
 */
public record FileName(String value) {

  /** UTF-16 units. */
  static final int MAX_LENGTH = 120;

  static final String UNNAMED = "document";

  /** A longer end is part of the name rather than an extension. */
  private static final int LONGEST_EXTENSION = 10;

  /**
   * Control characters, halves of a pair, and the invisible ones among which those that turn the
   * direction of writing are: they show {@code exe.pdf} for {@code fdp.exe}.
   */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  /** With a letter in it: "v1.2" ends in none. */
  private static final Pattern ENDING = Pattern.compile("(?=.*[a-zA-Z])[a-zA-Z0-9]{1,9}");

  private static final Pattern AT_THE_EDGES = Pattern.compile("^[.\\p{Z}]+|[.\\p{Z}]+$");

  /**
   * @param value as it arrived, with whatever path, length and characters
   */
  public FileName {
    value = cleaned(value);
  }

  /** Also for a file that has no name. */
  public static FileName of(@Nullable String given) {
    return new FileName(given == null ? "" : given);
  }

  private static String cleaned(String given) {
    String base = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    // In this order: the characters on either side of an invisible one may combine.
    String visible = UNSEEN.matcher(base).replaceAll("");
    String seen = Normalizer.normalize(visible, Normalizer.Form.NFC);
    String shortened = shortened(trimmed(seen));
    return shortened.isEmpty() ? UNNAMED : shortened;
  }

  private static String trimmed(String name) {
    return AT_THE_EDGES.matcher(name).replaceAll("");
  }

  private static String shortened(String name) {
    if (name.length() <= MAX_LENGTH) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension =
        dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
    int end = MAX_LENGTH - extension.length();
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return trimmed(name.substring(0, end)) + extension;
  }

  /**
   * The same with the ending of what the file has proved to be: a PDF that is called {@code .exe}
   * is offered as {@code .pdf}. What looks like an ending is replaced, also {@code .pdf.exe}; other
   * dots are part of the name.
   */
  public FileName endingAs(FileKind kind) {
    String name = value;
    if (kind.isEnding(endingOf(name))) {
      return this;
    }
    while (!endingOf(name).isEmpty()) {
      name = name.substring(0, name.lastIndexOf('.'));
    }
    String ending = "." + kind.extension();
    int length = Math.min(name.length(), MAX_LENGTH - ending.length());
    if (length > 0 && Character.isHighSurrogate(name.charAt(length - 1))) {
      length--;
    }
    String stem = trimmed(name.substring(0, length));
    return new FileName((stem.isEmpty() ? UNNAMED : stem) + ending);
  }

  /** Without the dot; empty where the name has none. */
  private static String endingOf(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 ? name.substring(dot + 1) : "";
    return ENDING.matcher(ending).matches() ? ending : "";
  }

  @Override
  public String toString() {
    return "FileName[hidden]";
  }
}
