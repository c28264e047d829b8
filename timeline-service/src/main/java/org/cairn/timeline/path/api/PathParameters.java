package org.cairn.timeline.path.api;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cairn.kit.reading.Parameters;
import org.cairn.timeline.path.query.Order;
import org.cairn.timeline.path.query.PathCursor;
import org.cairn.timeline.path.query.PathRequest;
import org.cairn.timeline.projection.Chapter;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a request, read strictly: what cannot be understood is refused.
 *
 * @param narrowing those parameters that the next page must repeat
 */
record PathParameters(PathRequest request, Map<String, String> narrowing) {

  PathParameters {
    narrowing = Map.copyOf(narrowing);
  }

  static PathParameters of(
      @Nullable String order,
      @Nullable String chapter,
      @Nullable String at,
      @Nullable String knownAt,
      @Nullable String cursor) {
    Order inOrder =
        Objects.requireNonNullElse(
            Parameters.choice("order", order, Order.values()), Order.LEARNED);
    var request =
        new PathRequest(
            inOrder,
            Parameters.choice("chapter", chapter, Chapter.values()),
            Parameters.day("at", at),
            Parameters.instant("knownAt", knownAt),
            PathCursor.decode(inOrder, cursor));
    Map<String, String> narrowing = new TreeMap<>();
    put(narrowing, "order", order);
    put(narrowing, "chapter", chapter);
    put(narrowing, "at", at);
    put(narrowing, "knownAt", knownAt);
    return new PathParameters(request, narrowing);
  }

  /** RFC 8288; relative, because the service does not know under which name it was called. */
  String linkToNext(UriBuilder address, PathCursor next, int limit) {
    new TreeMap<>(narrowing).forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    return "<%s>; rel=\"next\""
        .formatted(
            address
                .queryParam("cursor", next.encoded(request.order()))
                .queryParam("limit", limit)
                .buildFromMap(narrowing));
  }

  private static void put(Map<String, String> all, String name, @Nullable String value) {
    if (value != null) {
      all.put(name, value);
    }
  }
}
