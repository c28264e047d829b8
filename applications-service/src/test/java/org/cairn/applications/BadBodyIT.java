package org.cairn.applications;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.Visitor.PEERS;
import static org.cairn.applications.Visitor.aKey;
import static org.cairn.applications.Visitor.aPeer;
import static org.cairn.kit.testing.Problems.assertProblem;
import static org.cairn.kit.testing.Problems.pointers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.cairn.kit.testing.HeadFirst;
import org.cairn.kit.testing.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An invalid body is refused before anything happens, with the place of each fault. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class BadBodyIT {

  private final Visitor peer = aPeer();

  @AfterEach
  void nothingHappened() {
    assertThat(Footprint.of(peer)).isEqualTo(Footprint.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "{givenName: 'A', familyName: 'B'}",
        "{\"givenName\":\"A\",\"familyName\":\"B\"",
        "{\"givenName\":\"A\",\"familyName\":\"B",
        "{\"givenName\":\"A\",\"familyName\":",
        "{\"givenName\":\"A\",}",
        "{",
        "{\"givenName\":\"A\u0001\",\"familyName\":\"B\"}",
        "{\"givenName\":\"A\",\"givenName\":\"A\",\"familyName\":\"B\"}",
        "<xml/>"
      })
  void whatIsNotJson_isRefused(String body) {
    assertProblem(sends(body), 400, "malformed-json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"givenName\":\"A\",\"familyName\":\"B\"} {}",
        "{\"givenName\":\"A\",\"familyName\":\"B\"}x",
        "{\"givenName\":\"A\",\"familyName\":\"B\"}]"
      })
  void whatFollowsTheBody_isNotIgnored(String body) {
    Response answer = sends(body);

    assertThat(answer.statusCode()).isIn(400, 422);
    assertProblem(answer, answer.statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null"})
  void noBody_isRefused(String body) {
    Response answer = sends(body);

    assertThat(answer.statusCode()).isIn(400, 422);
    assertProblem(answer, answer.statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{\"givenName\":\"A\",\"familyName\":\"B\"}]", "\"A\"", "7"})
  void aBodyThatIsNoObject_isRefused(String body) {
    assertProblem(sends(body), 422, "wrong-type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"givenName\":7,\"familyName\":\"B\"}                | /givenName",
        "{\"givenName\":7.5,\"familyName\":\"B\"}              | /givenName",
        "{\"givenName\":true,\"familyName\":\"B\"}             | /givenName",
        "{\"givenName\":[\"A\"],\"familyName\":\"B\"}          | /givenName",
        "{\"givenName\":{\"a\":\"A\"},\"familyName\":\"B\"}    | /givenName",
        "{\"givenName\":\"A\",\"familyName\":1e4}              | /familyName"
      })
  void aValueOfAnotherType_isRefused_withItsPlace(String body, String pointer) {
    Response answer = sends(body);

    assertProblem(answer, 422, "wrong-type");
    assertThat(pointers(answer)).containsExactly(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"givenName\":\"A\",\"familyName\":\"B\",\"nickname\":\"C\"}   | /nickname",
        "{\"givenName\":\"A\",\"familyName\":\"B\",\"peerId\":\"C\"}     | /peerId",
        "{\"givenName\":\"A\",\"familyName\":\"B\",\"a/b~c\":1}          | /a~1b~0c",
        "{\"GivenName\":\"A\",\"familyName\":\"B\"}                      | /GivenName"
      })
  void aFieldThatNobodyKnows_isRefused_withItsPlace(String body, String pointer) {
    Response answer = sends(body);

    assertProblem(answer, 422, "unknown-field");
    assertThat(pointers(answer)).containsExactly(pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"givenName\":null}", "{\"givenName\":\" \",\"familyName\":\"\u00a0\"}"})
  void nobody_isWithoutAName(String body) {
    Response answer = sends(body);

    assertProblem(answer, 422, "name-missing");
    assertThat(pointers(answer)).containsExactly("/givenName");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"givenName\":\"A\u200dB\u200d\"}",
        "{\"givenName\":\"\u200cA\"}",
        "{\"givenName\":\"A\u200c\u200cB\"}",
        "{\"givenName\":\"A \u200dB\"}"
      })
  void aJoinerThatJoinsNothing_isRefused(String body) {
    assertThat(sends(body).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 1000, 100_000})
  void aBodyThatIsNestedTooDeep_isRefused(int levels) {
    String array = "[".repeat(levels) + "]".repeat(levels);
    String object = "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);

    assertRefusedAsUnreadable(sends("{\"givenName\":" + array + "}"), levels);
    assertRefusedAsUnreadable(sends("{\"unknown\":" + object + "}"), levels);
    assertRefusedAsUnreadable(sends(array), levels);
  }

  @Test
  void aNumberOfTenThousandDigits_isRefused() {
    Response answer = sends("{\"givenName\":" + "9".repeat(10_000) + ",\"familyName\":\"B\"}");

    assertThat(answer.statusCode()).isIn(400, 422);
    assertProblem(answer, answer.statusCode());
  }

  @Test
  void bytesThatAreNoText_areRefused() {
    byte[] latin = "{\"givenName\":\"Andr\u00e9\",\"familyName\":\"B\"}".getBytes(ISO_8859_1);

    assertProblem(sends(latin), 400, "malformed-json");
  }

  @Test
  void aNameOf200ThousandLetters_isRefused() {
    Response answer = sends("{\"givenName\":\"" + "a".repeat(200_000) + "\",\"familyName\":\"B\"}");

    assertThat(answer.statusCode()).isIn(400, 422);
    assertProblem(answer, answer.statusCode());
    assertThat(answer.body().asString().length()).isLessThan(2_000);
  }

  @Test
  void aBodyOf2Megabytes_isTooLarge() {
    Response answer =
        HeadFirst.of(peer.asks())
            .header("Idempotency-Key", aKey())
            .body("a".repeat(2_000_000))
            .post(PEERS);

    assertProblem(answer, 413, "body-too-large");
  }

  @Test
  void aBodyOf2MegabytesInChunks_isTooLarge() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          POST /api/v1/peers HTTP/1.1
          Host: 127.0.0.1
          Authorization: Bearer %s
          Idempotency-Key: k
          Content-Type: application/json
          Transfer-Encoding: chunked

          """
              .formatted(peer.person().token())
              .replace("\n", "\r\n")
              .getBytes(UTF_8));
      byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(UTF_8);
      String start = "{";
      out.write((Integer.toHexString(start.length()) + "\r\n" + start + "\r\n").getBytes(UTF_8));
      for (int i = 0; i < 24; i++) {
        out.write(chunk);
      }
      out.flush();

      String answer = new String(socket.getInputStream().readNBytes(12), UTF_8);
      assertThat(answer).isEqualTo("HTTP/1.1 413");
    }
  }

  private static void assertRefusedAsUnreadable(Response answer, int levels) {
    assertThat(answer.statusCode()).isIn(400, 422);
    assertProblem(answer, answer.statusCode());
    if (levels >= 1000) {
      assertThat(answer.body().asString().length()).isLessThan(2_000);
    }
  }

  private Response sends(String body) {
    return sends(body.getBytes(UTF_8));
  }

  private Response sends(byte[] body) {
    return peer.asks()
        .header("Idempotency-Key", aKey())
        .header("Content-Type", "application/json")
        .body(body)
        .post(PEERS);
  }
}
