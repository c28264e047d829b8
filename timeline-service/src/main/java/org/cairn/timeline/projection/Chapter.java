package org.cairn.timeline.projection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a path, as somebody who walks it would name them. */
public enum Chapter {
  /** Registration, applications, documents, and a refusal. */
  BECOMING,
  /** What was granted. */
  CERTIFICATE,
  /** For whom, and what was done. */
  WORK,
  /** Agreements, hours, sessions, and how supervision stands. */
  SUPERVISION,
  /** Credits, and how continuing education stands. */
  EDUCATION;

  /** As it is stored and shown. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Chapter> of(String wire) {
    return Arrays.stream(values()).filter(chapter -> chapter.code().equals(wire)).findFirst();
  }
}
