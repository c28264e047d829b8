package org.cairn.kit.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The one way in which a value that is written as a text is written. A mapper would take numbers,
 * lists and other spellings as well, and what was meant by them is a guess.
 */
enum TextForm {
  DAY(LocalDate.class, Parts.DAY, "a day such as 2026-03-02"),
  TIME(LocalTime.class, Parts.TIME, "a time such as 08:30"),
  DAY_AND_TIME(
      LocalDateTime.class, Parts.DAY + "T" + Parts.TIME, "a day and time such as 2026-03-02T08:30"),
  MOMENT(
      OffsetDateTime.class,
      Parts.DAY + "T" + Parts.TIME + Parts.OFFSET,
      "a time with offset such as 2026-03-02T08:30:00-07:00"),
  INSTANT(
      Instant.class,
      Parts.DAY + "T" + Parts.TIME + Parts.OFFSET,
      "a time with offset such as 2026-03-02T08:30:00-07:00"),
  ID(
      UUID.class,
      "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
      "an id such as 0195f0a4-7c1e-7000-8000-3f6e1c2d4b5a");

  private final Class<?> type;
  private final Pattern pattern;
  private final String example;

  TextForm(Class<?> type, String pattern, String example) {
    this.type = type;
    this.pattern = Pattern.compile(pattern);
    this.example = example;
  }

  static Optional<TextForm> of(Class<?> type) {
    return Arrays.stream(values()).filter(form -> form.type.equals(type)).findFirst();
  }

  boolean matches(String text) {
    return pattern.matcher(text).matches();
  }

  /**
   * @param text of this form
   */
  boolean isInBounds(String text) {
    return switch (this) {
      case DAY, DAY_AND_TIME, MOMENT, INSTANT -> Years.have(Integer.parseInt(text.substring(0, 4)));
      case TIME, ID -> true;
    };
  }

  String message() {
    return "Must be " + example + ".";
  }

  /** An enum's constants cannot use its own constants. */
  private static final class Parts {
    static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    static final String TIME = "[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?";
    static final String OFFSET = "(Z|[+-][0-9]{2}:[0-9]{2})";

    private Parts() {}
  }
}
