package org.cairn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersTest extends GatewayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cookie", "Forwarded", "X-Forwarded-User", "X-Forwarded-Prefix", "X-Forwarded-Port",
        "X-Real-IP", "X-User", "X-Remote-User", "X-Original-URL", "X-Rewrite-URL",
        "X-HTTP-Method-Override", "Proxy-Authorization", "Proxy-Connection", "TE", "Upgrade",
        "Keep-Alive", "Baggage", "Via"
      })
  void headersThatAServiceMustNotTrust_doNotReachIt(String header) {
    aPeer()
        .header(header, "board-member")
        .get("/api/v1/peers/17")
        .then()
        .statusCode(200)
        .body("headers.'" + header.toLowerCase(Locale.ROOT) + "'", equalTo(null));
  }

  @Test
  void aHeaderNamedByConnection_isOfThatHopOnly() {
    String answer =
        Wire.say(
            "GET /api/v1/peers/17 HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                + "Connection: X-Hop\r\nX-Hop: 1\r\nAuthorization: Bearer "
                + SignIn.token().signed()
                + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("x-hop");
  }

  @Test
  void theOriginOfARequest_isSetByTheGatewayOnly() {
    aPeer()
        .header("X-Forwarded-For", "198.51.100.7")
        .header("X-Forwarded-Host", "elsewhere.example")
        .header("X-Forwarded-Proto", "gopher")
        .get("/api/v1/peers/17")
        .then()
        .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
        .body("headers.x-forwarded-host", equalTo("cairn.example"))
        .body("headers.x-forwarded-proto", equalTo("https"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Idempotency-Key",
        "If-Match",
        "If-None-Match",
        "Accept-Language",
        "Last-Event-ID"
      })
  void headersThatAServiceNeeds_reachIt(String header) {
    aPeer()
        .header(header, "\"17\"")
        .get("/api/v1/peers/17")
        .then()
        .body("headers.'" + header.toLowerCase(Locale.ROOT) + "'", equalTo("\"17\""));
  }

  @Test
  void aTraceThatTheClientStarted_continues() {
    aPeer()
        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .get("/api/v1/peers/17")
        .then()
        .body("traceparents", equalTo(1))
        .body("headers.traceparent", startsWith("00-0af7651916cd43dd8448eb211c80319c-"))
        .body("headers.traceparent", not(startsWith("00-0af7651916cd43dd8448eb211c80319c-b7ad")));
  }

  @Test
  void aRequestWithoutATrace_startsOne() {
    aPeer()
        .get("/api/v1/peers/17")
        .then()
        .body("traceparents", equalTo(1))
        .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
  }

  @Test
  void everyResponse_hasTheSecurityHeaders() {
    for (String path : new String[] {"/api/v1/peers/17", "/api/v1/nothing", "/api/v1/docs"}) {
      aPeer()
          .get(path)
          .then()
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer");
    }
    aPeer().get("/api/v1/peers/17").then().header("Cache-Control", "no-store");
    given().get("/api/v1/peers/17").then().header("Cache-Control", "no-store");
  }

  @Test
  void aServicesResponse_keepsTheHeadersForTheClient_andNoOthers() {
    aPeer()
        .get("/api/v1/peers/17?stub=chatty")
        .then()
        .statusCode(200)
        .header("Cache-Control", "private, max-age=60")
        .header("ETag", "\"7\"")
        .header("Server", equalTo(null))
        .header("X-Powered-By", equalTo(null))
        .header("Set-Cookie", equalTo(null))
        .header("X-Inside", equalTo(null))
        .header("RateLimit", startsWith("\"address\""));
  }
}
