package org.cairn.journeys.bench;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** One peer at the service itself, opening and withdrawing as fast as it is answered. */
record ServiceClient(int port, String token, int warmUpSeconds, int seconds)
    implements Callable<Long> {
  private static final String WISH =
      "{\"jurisdiction\": \"us-mt\", \"credentialType\": \"cbhpss\"}";

  /** How many commands were carried out after the warm-up. */
  @Override
  public Long call() throws IOException {
    long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUpSeconds);
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    long done = 0;
    try (var connection = new PlainConnection(port)) {
      while (System.nanoTime() < end) {
        var opened = connection.post("/api/v1/applications", headers(""), WISH);
        require(opened, 201);
        done += counts(begin, end);
        String path = opened.headers().getOrDefault("location", "") + "/withdrawal";
        String etag = opened.headers().getOrDefault("etag", "");
        require(connection.post(path, headers("If-Match: " + etag + "\r\n"), ""), 200);
        done += counts(begin, end);
      }
    }
    return done;
  }

  private static int counts(long begin, long end) {
    long now = System.nanoTime();
    return now >= begin && now < end ? 1 : 0;
  }

  private String headers(String more) {
    return "Authorization: Bearer %s\r\nContent-Type: application/json\r\nIdempotency-Key: %s\r\n%s"
        .formatted(token, UUID.randomUUID(), more);
  }

  private static void require(PlainConnection.Reply reply, int status) throws IOException {
    if (reply.status() != status) {
      throw new IOException("the service answered " + reply.status() + ": " + reply.body());
    }
  }
}
