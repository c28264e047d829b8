package org.cairn.gateway.route;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request path that everything downstream reads in the same way, or the reason why it is not one.
 *
 * <p>The gateway never repairs a path: whatever two parties could read differently (dot segments,
 * empty segments, encoded slashes, dots or letters, path parameters) is refused, so that no
 * spelling reaches a route, or an endpoint of a service, other than the one it was checked for.
 */
public sealed interface RequestPath {

  /** The path's segments exactly as they were sent. */
  record Clean(List<String> segments) implements RequestPath {}

  /** A path that is refused. */
  record Unclean(String reason) implements RequestPath {}

  /**
   * Besides letters and digits, what a segment may contain unencoded (RFC 3986 without {@code ;}).
   */
  String PUNCTUATION = "-._~!$&'()*+,=:@";

  /** What must not be percent-encoded either: it would change the meaning once decoded. */
  String NEVER_ENCODED = "-._~/\\;%";

  static RequestPath of(@Nullable String raw) {
    if (raw == null || !raw.startsWith("/")) {
      return new Unclean("The request target is not an absolute path.");
    }
    List<String> segments = Arrays.asList(raw.substring(1).split("/", -1));
    for (String segment : segments) {
      String fault = fault(segment);
      if (fault != null) {
        return new Unclean(fault);
      }
    }
    return new Clean(List.copyOf(segments));
  }

  private static @Nullable String fault(String segment) {
    if (segment.isEmpty()) {
      return "The path contains an empty segment.";
    }
    if (segment.equals(".") || segment.equals("..")) {
      return "The path contains a dot segment.";
    }
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '%') {
        if (!isHarmlessEncoding(segment, i)) {
          return "The path contains an encoded character that is not allowed there.";
        }
        i += 2;
      } else if (!isLetterOrDigit(c) && PUNCTUATION.indexOf(c) < 0) {
        return "The path contains a character that is not allowed there.";
      }
    }
    return null;
  }

  private static boolean isHarmlessEncoding(String segment, int percent) {
    if (percent + 2 >= segment.length()) {
      return false;
    }
    int high = Character.digit(segment.charAt(percent + 1), 16);
    int low = Character.digit(segment.charAt(percent + 2), 16);
    if (high < 0 || low < 0) {
      return false;
    }
    int decoded = high * 16 + low;
    boolean control = decoded < 0x20 || decoded == 0x7f;
    return !control && !isLetterOrDigit((char) decoded) && NEVER_ENCODED.indexOf(decoded) < 0;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
