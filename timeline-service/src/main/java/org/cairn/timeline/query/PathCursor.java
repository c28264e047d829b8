package org.cairn.timeline.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a path ended. Opaque to callers; of one order it is no cursor of the other, or a
 * reader who changes the order on the way would miss entries.
 *
 * @param happenedOn without meaning in the order in which things were learned
 */
public record PathCursor(LocalDate happenedOn, Instant recordedAt, UUID eventId) {

  private static final String HAPPENED = "h.";

  public static PathCursor at(PathEntry entry) {
    return new PathCursor(
        entry.entry().happenedOn(), entry.entry().recordedAt(), entry.entry().eventId());
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
      if (!text.startsWith(HAPPENED) || parts.length < 3) {
        throw madeUp();
      }
      return learned(ReadableDay.of(parts[1]), parts[2]);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw madeUp();
    }
  }

  private static BadParameter madeUp() {
    return new BadParameter(
        "cursor: take it from the Link header of the page before, with the same order");
  }
}
