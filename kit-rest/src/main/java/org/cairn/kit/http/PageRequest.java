package org.cairn.kit.http;

import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.function.Function;
import org.cairn.kit.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * The requested page. One row more than {@link #limit} is read to know whether another page
 * follows.
 */
public record PageRequest(@Nullable Cursor after, int limit) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  public static PageRequest of(@Nullable String cursor, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new BadParameter("limit: between 1 and " + MAX_LIMIT);
    }
    return new PageRequest(Cursor.decode(cursor), limit);
  }

  /** From the query as it was sent: what is no number is refused like a number out of bounds. */
  public static PageRequest of(@Nullable String cursor, @Nullable String limit) {
    if (limit == null) {
      return of(cursor, DEFAULT_LIMIT);
    }
    return of(cursor, limit.matches("[1-9]\\d{0,8}") ? Integer.parseInt(limit) : 0);
  }

  /** For rows in the falling order of their numbers. */
  public long beforeNumber() {
    return after == null ? Long.MAX_VALUE : after.id().getLeastSignificantBits();
  }

  /** For rows in falling order: those asked for come behind it. */
  public Cursor position() {
    return after == null ? Cursor.LAST : after;
  }

  public int rowsToRead() {
    return limit + 1;
  }

  public <T> Page<T> page(List<T> rows, Function<T, Cursor> cursorOf) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    return new Page<>(rows.subList(0, limit), cursorOf.apply(rows.get(limit - 1)));
  }

  /** A page and where the next begins, if there is one. */
  public record Page<T>(List<T> items, @Nullable Cursor next) {
    public Page {
      items = List.copyOf(items);
    }

    /** RFC 8288; relative, because the service does not know by which name it was reached. */
    public @Nullable String linkHeader(String path, int limit) {
      return linkHeader(UriBuilder.fromPath(path), limit);
    }

    /** With the query that narrowed the page down. */
    public @Nullable String linkHeader(UriBuilder address, int limit) {
      return next == null
          ? null
          : "<%s>; rel=\"next\""
              .formatted(
                  address
                      .replaceQueryParam("cursor", next.encoded())
                      .replaceQueryParam("limit", limit)
                      .build());
    }
  }
}
