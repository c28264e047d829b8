package org.cairn.timeline.api;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.kit.problem.BadParameter;
import org.cairn.kit.reading.Parameters;
import org.cairn.timeline.projection.Chapter;
import org.cairn.timeline.query.Order;
import org.cairn.timeline.query.PathCursor;
import org.cairn.timeline.query.PathRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the query of a request says, read strictly: what cannot be understood is refused.
 *
 * @param narrowing those parameters that the next page must repeat
 */
record PathParameters(PathRequest wanted, Map<String, String> narrowing) {

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
        order == null
            ? Order.LEARNED
            : Order.of(order).orElseThrow(() -> unknown("order", Order.values(), Order::code));
    var wanted =
        new PathRequest(
            inOrder,
            chapter == null
                ? null
                : Chapter.of(chapter)
                    .orElseThrow(() -> unknown("chapter", Chapter.values(), Chapter::code)),
            Parameters.day("at", at),
            Parameters.instant("knownAt", knownAt),
            PathCursor.decode(inOrder, cursor));
    Map<String, String> narrowing = new TreeMap<>();
    put(narrowing, "order", order);
    put(narrowing, "chapter", chapter);
    put(narrowing, "at", at);
    put(narrowing, "knownAt", knownAt);
    return new PathParameters(wanted, narrowing);
  }

  /** RFC 8288; relative, because the service does not know by which name it was reached. */
  String linkToNext(UriBuilder address, PathCursor next, int limit) {
    new TreeMap<>(narrowing).forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    return "<%s>; rel=\"next\""
        .formatted(
            address
                .queryParam("cursor", next.encoded(wanted.order()))
                .queryParam("limit", limit)
                .buildFromMap(narrowing));
  }

  private static <T> BadParameter unknown(String name, T[] all, Function<T, String> wire) {
    return new BadParameter(
        name + ": one of " + Arrays.stream(all).map(wire).collect(Collectors.joining(", ")));
  }

  private static void put(Map<String, String> all, String name, @Nullable String value) {
    if (value != null) {
      all.put(name, value);
    }
  }
}
