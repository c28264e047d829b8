package org.cairn.gateway.route;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A path with wildcards: {@code {anything}} stands for exactly one segment, a final {@code **} for
 * any number of further segments, none included.
 *
 * <p>Patterns are ordered so that the first match is the intended one: the longer first, then the
 * one with a literal segment where the other has a wildcard, then the one without {@code **}.
 */
public record RoutePattern(List<String> segments, boolean open)
    implements Comparable<RoutePattern> {

  private static final Comparator<RoutePattern> MOST_SPECIFIC_FIRST =
      Comparator.comparingInt((RoutePattern p) -> -p.segments.size())
          .thenComparing(RoutePattern::shape)
          .thenComparing(RoutePattern::open);

  public static RoutePattern parse(String text) {
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("A route pattern begins with a slash: " + text);
    }
    List<String> parts = Arrays.asList(text.substring(1).split("/", -1));
    boolean open = parts.getLast().equals("**");
    List<String> segments = open ? parts.subList(0, parts.size() - 1) : parts;
    if (segments.stream().anyMatch(s -> s.isEmpty() || s.contains("*"))) {
      throw new IllegalArgumentException(
          "A route pattern has no empty segment, and ** only at its end: " + text);
    }
    return new RoutePattern(List.copyOf(segments), open);
  }

  public boolean matches(List<String> path) {
    if (open ? path.size() < segments.size() : path.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      if (!isWildcard(segment) && !segment.equals(path.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(RoutePattern other) {
    return MOST_SPECIFIC_FIRST.compare(this, other);
  }

  @Override
  public String toString() {
    return "/" + String.join("/", segments) + (open ? "/**" : "");
  }

  private static boolean isWildcard(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  /** The pattern with nameless wildcards that sort after every literal segment. */
  private String shape() {
    return String.join("/", segments.stream().map(s -> isWildcard(s) ? "\uffff" : s).toList());
  }
}
