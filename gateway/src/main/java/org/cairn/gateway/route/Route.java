package org.cairn.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;

/**
 * A line of the routing table.
 *
 * @param maxBody largest request body, in bytes
 */
public record Route(RoutePattern pattern, String service, long maxBody) {

  /**
   * Reads {@code pattern service [largest body]}, for example {@code /api/v1/peers/** peers 25M}.
   */
  public static Route parse(String line, MemorySize defaultMaxBody) {
    String[] words = line.strip().split("\\s+", -1);
    if (words.length < 2 || words.length > 3) {
      throw new IllegalArgumentException(
          "A route reads 'pattern service [largest body]', not: " + line);
    }
    MemorySize maxBody =
        words.length == 3 ? new MemorySizeConverter().convert(words[2]) : defaultMaxBody;
    return new Route(RoutePattern.parse(words[0]), words[1], maxBody.asLongValue());
  }
}
