package org.cairn.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.cairn.kit.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, by the sort key (time, id). Opaque to callers, so that its content may
 * change; it grants nothing, because each page checks access again.
 */
public record Cursor(Instant time, UUID id) {

  /** None of ours is longer; a longer one need not be read to know that it was made up. */
  public static final int LONGEST = 200;

  /** No row is from before this or after the end; a cursor that says so was made up. */
  private static final Instant BEGINNING_OF_TIME = Instant.parse("1900-01-01T00:00:00Z");

  public static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

  /** Behind it, in falling order, comes every row. */
  public static final Cursor LAST = new Cursor(END_OF_TIME, new UUID(-1L, -1L));

  /** Where the number alone is the sort key. */
  public static Cursor at(long number) {
    return new Cursor(Instant.EPOCH, new UUID(0, number));
  }

  /** Where the day comes first: the id alone is the sender's, and says nothing of the order. */
  public static Cursor on(LocalDate day, UUID id) {
    return new Cursor(day.atStartOfDay(ZoneOffset.UTC).toInstant(), id);
  }

  /** Of one made by {@link #on}. */
  public LocalDate day() {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  public String encoded() {
    String text = time.getEpochSecond() + "." + time.getNano() + "." + id;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  public static @Nullable Cursor decode(@Nullable String encoded) {
    if (encoded == null) {
      return null;
    }
    try {
      if (encoded.length() > LONGEST) {
        throw new IllegalArgumentException("made up");
      }
      String[] parts = new String(Base64.getUrlDecoder().decode(encoded), UTF_8).split("\\.", 3);
      Instant time = Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      if (time.isBefore(BEGINNING_OF_TIME) || time.isAfter(END_OF_TIME)) {
        throw new DateTimeException("made up");
      }
      var cursor = new Cursor(time, UUID.fromString(parts[2]));
      if (!cursor.encoded().equals(encoded)) {
        throw new IllegalArgumentException("made up, or cut short");
      }
      return cursor;
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | DateTimeException
        | ArithmeticException e) {
      throw new BadParameter("cursor: take it from the Link header of the page before");
    }
  }
}
