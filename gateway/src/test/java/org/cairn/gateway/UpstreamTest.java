package org.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UpstreamTest extends GatewayTest {

  @Test
  void aServiceThatIsDown_isAnswered503() {
    aPeer()
        .body("{}")
        .post("/api/v1/absent/17")
        .then()
        .statusCode(503)
        .contentType(PROBLEM)
        .header("Retry-After", "3")
        .body("type", equalTo(kind("service-unavailable")))
        .body("detail", not(containsString("127.0.0.1")));
  }

  @Test
  void aServiceThatClosesTheConnection_isAnswered502() {
    aPeer()
        .body("{}")
        .post("/api/v1/peers?stub=hang-up")
        .then()
        .statusCode(502)
        .contentType(PROBLEM)
        .header("Retry-After", "3")
        .body("type", equalTo(kind("service-answer-unusable")));
  }

  @Test
  void aServiceThatAnswersNonsense_isAnswered502() {
    aPeer()
        .get("/api/v1/garbled/17")
        .then()
        .statusCode(502)
        .body("type", equalTo(kind("service-answer-unusable")));
  }

  @Test
  void aServiceThatIsSilent_isAnswered504() {
    aPeer()
        .body("{}")
        .post("/api/v1/peers?stub=silent")
        .then()
        .statusCode(504)
        .contentType(PROBLEM)
        .body("type", equalTo(kind("service-too-slow")));
  }

  @Test
  void aResponseThatBreaksOff_doesNotLookComplete() {
    String answer =
        Wire.get(
            "/api/v1/peers/17?stub=break-off", "Authorization: Bearer " + SignIn.token().signed());
    assertThat(answer).contains("content-length: 1000");
    assertThat(answer.length()).isLessThan(1_000);
  }

  @Test
  void afterAllThat_theGatewayStillServes() {
    for (String mishap : new String[] {"hang-up", "silent", "hang-up"}) {
      aPeer().get("/api/v1/peers/17?stub=" + mishap);
    }
    aPeer().get("/api/v1/peers/17").then().statusCode(200);
  }

  @Test
  void aResponseWithoutContent_staysEmpty() {
    aPeer()
        .delete("/api/v1/peers/17?stub=empty")
        .then()
        .statusCode(204)
        .header("Transfer-Encoding", equalTo(null))
        .body(emptyString());
  }

  @Test
  void aStreamOfEvents_isForwardedAtOnce_andMayBeSilentForLongerThanAResponseMayTake()
      throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      String request =
          "GET /api/v1/timelines/17?stub=stream HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
              + "Authorization: Bearer "
              + SignIn.token().signed()
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));

      long first = momentOf("data: first", lines);
      long last = momentOf("data: last", lines);
      assertThat(Duration.ofNanos(last - first)).isGreaterThan(Duration.ofMillis(700));
    }
  }

  /** The connection is another request's by the time at which the response has ended. */
  @Test
  void aClientWhoLeavesBeforeTheEndOfAResponse_leavesTheConnectionToTheServiceOpen()
      throws IOException {
    for (int i = 0; i < 3; i++) {
      leaveOnceAllIsThere();
    }

    await()
        .during(Duration.ofMillis(1_500))
        .atMost(Duration.ofSeconds(10))
        .until(UpstreamTest::closedConnections, equalTo("0"));
  }

  private static String closedConnections() {
    return aPeer().get("/api/v1/peers/17?stub=closed-connections").asString();
  }

  private static void leaveOnceAllIsThere() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      String request =
          "GET /api/v1/peers/17?stub=late-end HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
              + SignIn.token().signed()
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      momentOf("all there is", lines);
    }
  }

  private static long momentOf(String line, BufferedReader lines) throws IOException {
    for (String read = lines.readLine(); read != null; read = lines.readLine()) {
      if (read.equals(line)) {
        return System.nanoTime();
      }
    }
    throw new AssertionError("The stream ended before: " + line);
  }
}
