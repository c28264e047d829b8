package org.cairn.applications.peer.decision;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's name; some people have only one. Normalized (NFC), so that the same name typed on
 * another keyboard is equal.
 */
public record PersonName(@Nullable String given, @Nullable String family) {

  private static final Pattern EDGES = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");

  static PersonName of(@Nullable String given, @Nullable String family) {
    return new PersonName(written(given), written(family));
  }

  boolean isEmpty() {
    return given == null && family == null;
  }

  private static @Nullable String written(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    String seen = EDGES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("");
    return seen.isEmpty() ? null : seen;
  }
}
