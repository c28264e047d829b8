package org.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Event streams stay open for long; that must not block other requests. */
@QuarkusTest
class StreamsTest extends GatewayTest {

  /** As many as a service allows; see its cairn.timeline.streams.total. */
  private static final int MANY = 500;

  @Test
  void whenAReaderLeaves_theServiceStopsSending() throws IOException {
    int before = abandoned();
    Socket reader = follow("somebody");

    reader.close();

    Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> abandoned() == before + 1);
  }

  @Test
  void manyStreams_leaveTheirServiceReachable() throws IOException {
    int before = abandoned();
    List<Socket> readers = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        readers.add(follow("reader " + i / 100));
        if (i % 100 == 0) {
          clock.advance(Duration.ofMinutes(1));
        }
      }

      assertThat(aPeer().get("/api/v1/timelines/17").statusCode()).isEqualTo(200);
    } finally {
      for (Socket reader : readers) {
        reader.close();
      }
    }
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> abandoned() == before + MANY);
  }

  /** Returns after the first event. */
  private static Socket follow(String subject) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    socket.setSoTimeout(10_000);
    String request =
        "GET /api/v1/timelines/17/stream?stub=endless HTTP/1.1\r\nHost: gateway\r\n"
            + "Authorization: Bearer "
            + SignIn.token().subject(subject).signed()
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    var lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals("data: first")) {
        return socket;
      }
    }
    throw new AssertionError("The stream ended before its first event");
  }

  private static int abandoned() {
    return Integer.parseInt(aPeer().get("/api/v1/timelines/17?stub=abandoned").asString());
  }
}
