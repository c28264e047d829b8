package org.cairn.timeline.path.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.problem.BadParameter;
import org.cairn.timeline.path.PathEntry;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a timeline ended. Opaque to callers; a cursor of one order is not accepted for
 * the other, or a reader who changes the order in between would miss entries.
 *
 * @param happenedOn without meaning in the order in which facts were learned
 */
public record PathCursor(LocalDate happenedOn, Instant recordedAt, UUID eventId) {

  private static final String HAPPENED = "h.";

  /** As people write it: no year before 1 and none of five digits. */
  private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");

  public static PathCursor at(PathEntry entry) {
    return new PathCursor(entry.happenedOn(), entry.recordedAt(), entry.eventId());
  }

  public String encoded(Order order) {
    String learned = new Cursor(recordedAt, eventId).encoded();
    return switch (order) {
      case LEARNED -> learned;
      case HAPPENED -> {
        String text = HAPPENED + happenedOn + "." + learned;
        yield Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
      }
    };
  }

  public static @Nullable PathCursor decode(Order order, @Nullable String encoded) {
    if (encoded == null) {
      return null;
    }
    return switch (order) {
      case LEARNED -> learned(LocalDate.EPOCH, encoded);
      case HAPPENED -> happened(encoded);
    };
  }

  private static PathCursor learned(LocalDate happenedOn, String encoded) {
    Cursor cursor = Cursor.decode(encoded);
    if (cursor == null) {
      throw madeUp();
    }
    return new PathCursor(happenedOn, cursor.time(), cursor.id());
  }

  private static PathCursor happened(String encoded) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
      String[] parts = text.split("\\.", 3);
      if (!text.startsWith(HAPPENED) || parts.length < 3 || !DAY.matcher(parts[1]).matches()) {
        throw madeUp();
      }
      return learned(LocalDate.parse(parts[1]), parts[2]);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw madeUp();
    }
  }

  private static BadParameter madeUp() {
    return new BadParameter(
        "cursor: take it from the Link header of the previous page, with the same order");
  }
}
