package org.cairn.gateway.forward;

import io.vertx.core.MultiMap;
import java.util.List;

/**
 * What is removed from a service's response: hop-by-hop headers, and those that reveal internals.
 */
final class ResponseHeaders {

  private static final List<String> TAKEN_OFF =
      List.of(
          "Connection",
          "Keep-Alive",
          "Proxy-Authenticate",
          "Proxy-Connection",
          "Server",
          "Set-Cookie",
          "TE",
          "Trailer",
          "Upgrade",
          "Via",
          "X-Powered-By",
          "RateLimit",
          "RateLimit-Policy");

  private ResponseHeaders() {}

  static void prepare(MultiMap headers) {
    for (String connection : headers.getAll("Connection")) {
      for (String named : connection.split(",", -1)) {
        if (!named.isBlank()) {
          headers.remove(named.strip());
        }
      }
    }
    TAKEN_OFF.forEach(headers::remove);
  }
}
