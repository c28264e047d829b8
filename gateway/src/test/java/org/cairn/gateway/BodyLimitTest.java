package org.cairn.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyLimitTest extends GatewayTest {

  private static final int MEBIBYTE = 1 << 20;

  @Test
  void aBodyOfExactlyTheLimit_isPassedOnWhole() {
    aPeer()
        .body(new byte[MEBIBYTE])
        .post("/api/v1/peers")
        .then()
        .statusCode(200)
        .body("bodyLength", equalTo(MEBIBYTE));
  }

  @Test
  void aBodyDeclaredTooLong_isRefusedBeforeItIsSent() {
    String answer =
        Wire.say(
            head("POST /api/v1/peers")
                + ("Content-Length: " + (MEBIBYTE + 1) + "\r\nExpect: 100-continue\r\n\r\n"));

    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .doesNotContain("100 Continue")
        .contains(kind("body-too-large"))
        .contains("\"maxBytes\":" + MEBIBYTE);
  }

  @Test
  void aClientThatExpectsContinue_mayContinue() {
    String answer =
        Wire.say(
            head("POST /api/v1/peers")
                + "Content-Length: 2\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n",
            "{}");

    assertThat(answer).startsWith("HTTP/1.1 100 Continue").contains("\"bodyLength\":2");
  }

  @Test
  void aBodyOfUnknownLength_isPassedOn() {
    String answer =
        Wire.say(
            head("POST /api/v1/peers") + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n",
            "5\r\nhello\r\n0\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200").contains("\"bodyLength\":5");
  }

  @Test
  void aBodyThatTurnsOutTooLong_isCutOff() {
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    String[] parts = new String[1 + 17];
    Arrays.fill(parts, chunk);
    parts[0] = head("POST /api/v1/peers") + "Transfer-Encoding: chunked\r\n\r\n";

    assertThat(Wire.say(parts)).startsWith("HTTP/1.1 413").contains(kind("body-too-large"));
  }

  @Test
  void aRouteMayAllowMore() {
    aPeer()
        .body(new byte[3 * MEBIBYTE])
        .post("/api/v1/large/17")
        .then()
        .statusCode(200)
        .body("bodyLength", equalTo(3 * MEBIBYTE));
  }

  @Test
  void aLengthThatIsNoNumber_isNotPassedOn() {
    assertThat(Wire.say(head("POST /api/v1/peers") + "Content-Length: 2x\r\n\r\n{}"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void anAddressThatIsTooLong_isRefused() {
    assertThat(Wire.get("/api/v1/peers?x=" + "x".repeat(5_000)))
        .startsWith("HTTP/1.1 414")
        .contains(kind("url-too-long"));
    assertThat(Wire.get("/api/v1/peers?x=" + "x".repeat(50_000)))
        .matches("(?s)HTTP/1\\.[01] 414.*");
  }

  @Test
  void headersThatAreTooLong_areRefused() {
    assertThat(Wire.get("/api/v1/peers", "X-Long: " + "x".repeat(20_000)))
        .startsWith("HTTP/1.1 431")
        .contains(kind("headers-too-large"));
    assertThat(Wire.get("/api/v1/peers", "X-Long: " + "x".repeat(50_000)))
        .matches("(?s)HTTP/1\\.[01] 431.*");
  }

  private static String head(String methodAndTarget) {
    return methodAndTarget
        + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
        + SignIn.token().signed()
        + "\r\n";
  }
}
