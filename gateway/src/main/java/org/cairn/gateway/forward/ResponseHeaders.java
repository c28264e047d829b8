package org.cairn.gateway.forward;

import io.vertx.core.MultiMap;
import java.util.List;

/** What is taken off a service's answer: the hop's own headers, and what tells of the inside. */
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
