package org.cairn.journeys.bench;

import java.io.IOException;
import java.util.UUID;

/** The headers that a client sends with each request. */
record ServiceHeaders(String token) {

  String reading() {
    return "Authorization: Bearer %s\r\n".formatted(token);
  }

  String command(String more) {
    return "Authorization: Bearer %s\r\nContent-Type: application/json\r\nIdempotency-Key: %s\r\n%s"
        .formatted(token, UUID.randomUUID(), more);
  }

  static void require(PlainConnection.Reply reply, int status) throws IOException {
    if (reply.status() != status) {
      throw new IOException("the service returned status " + reply.status() + ": " + reply.body());
    }
  }
}
