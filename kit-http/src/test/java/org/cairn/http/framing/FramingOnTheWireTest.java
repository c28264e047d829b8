package org.cairn.http.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw bytes, because no decent client sends any of this; against the server alone. */
class FramingOnTheWireTest {

  private static final String NEXT = "GET /next HTTP/1.1\r\nHost: cairn.example\r\n\r\n";

  private static final AtomicInteger CALLED_NEXT = new AtomicInteger();
  private static final Vertx VERTX = Vertx.vertx();
  private static int port;

  @BeforeAll
  static void start() {
    var options = new HttpServerOptions().setPort(0).setHost("127.0.0.1");
    new FramingOptions().customizeHttpServer(options);
    port =
        await(VERTX.createHttpServer(options).requestHandler(FramingOnTheWireTest::answer).listen())
            .actualPort();
  }

  @AfterAll
  static void stop() {
    await(VERTX.close());
  }

  private static void answer(HttpServerRequest request) {
    if ("/next".equals(request.path())) {
      CALLED_NEXT.incrementAndGet();
    }
    if ("/early".equals(request.path())) {
      request.response().setStatusCode(401).end();
      return;
    }
    if (request.headers().contains("Expect")) {
      request.response().writeContinue();
    }
    request.endHandler(_ -> request.response().end());
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  @BeforeEach
  void nobodyWasCalled() {
    CALLED_NEXT.set(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n",
        "Content-Length: 4\r\nContent-Length: 5\r\n\r\nbody",
        "Content-Length: 4\r\nContent-Length: 4\r\n\r\nbody",
        "Content-Length: 4, 4\r\n\r\nbody",
        "Content-Length: +4\r\n\r\nbody",
        "Transfer-Encoding: gzip\r\n\r\n",
        "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: x\r\nContent-Length: 0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"
      })
  void aRequestWithTwoLengthsOrAnUnknownOne_isRefused_andTheNextOneIsNotServed(String rest)
      throws IOException {
    String answer = say("POST /call HTTP/1.1\r\nHost: cairn.example\r\n" + rest + NEXT);

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("problems/malformed-request")
        .doesNotContain("HTTP/1.1 200");
    assertThat(CALLED_NEXT).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Host: \r\n", "Host: a\r\nHost: a\r\n", "Host: a:x\r\n"})
  void withoutAUsableHost_theResponseIsAProblem_andTheConnectionEnds(String host)
      throws IOException {
    assertThat(say("GET /call HTTP/1.1\r\n" + host + "\r\n" + NEXT))
        .startsWith("HTTP/1.1 400")
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("connection: close")
        .contains("problems/malformed-request")
        .doesNotContain("HTTP/1.1 200");
    assertThat(CALLED_NEXT).hasValue(0);
  }

  @Test
  void aRequestThatIsTooLongToDecode_isAProblemToo() throws IOException {
    assertThat(say("GET /" + "x".repeat(5_000) + " HTTP/1.1\r\nHost: a\r\n\r\n" + NEXT))
        .startsWith("HTTP/1.1 414")
        .contains("problems/url-too-long");
    assertThat(say("GET / HTTP/1.1\r\nX: " + "x".repeat(10_000) + "\r\n\r\n" + NEXT))
        .startsWith("HTTP/1.1 431")
        .contains("problems/headers-too-large");
  }

  @Test
  void anEarlierRequest_isAnsweredFirst() throws IOException {
    String answer = say(NEXT + NEXT + "GET /call HTTP/1.1\r\n\r\n" + NEXT);

    assertThat(answer).matches("(?s)HTTP/1.1 200 .*HTTP/1.1 200 .*HTTP/1.1 400 .*malformed.*");
    assertThat(CALLED_NEXT).hasValue(2);
  }

  /** 100 Continue is not the final response: earlier requests are answered before the refusal. */
  @Test
  void anExpectedContinue_isAnsweredFirst() throws IOException {
    String answer =
        say(
            "POST /call HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\nbody"
                + "GET /call HTTP/1.1\r\n\r\n"
                + NEXT);

    assertThat(answer).matches("(?s)HTTP/1.1 100 .*HTTP/1.1 200 .*HTTP/1.1 400 .*malformed.*");
    assertThat(CALLED_NEXT).hasValue(0);
  }

  @Test
  void anOrdinaryRequestAndTheNextOne_areServed() throws IOException {
    String answer =
        say(
            "POST /call HTTP/1.1\r\nHost: cairn.example\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "4\r\nbody\r\n0\r\n\r\n"
                + "GET /next HTTP/1.1\r\nHost: [::1]:8480\r\nConnection: close\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1.1 200 .*HTTP/1.1 200 .*");
    assertThat(CALLED_NEXT).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: a\r\nX: one\r\n two\r\n\r\n",
        "Host: a\r\nX: one\r\n\ttwo\r\n\r\n",
        "Host: a\r\nX: one\n two\r\n\r\n",
        "Host: a\r\nX: one\r\n \r\n\r\n",
        " X: one\r\nHost: a\r\n\r\n",
        "Host:\r\n a\r\n\r\n",
        "Host: a\r\nAuthorization: Bearer a\r\n b\r\nContent-Length: 0\r\n\r\n"
      })
  void aHeaderOverSeveralLines_isRefused(String head) throws IOException {
    for (int cut = 0; cut <= head.length(); cut += head.length() / 3) {
      assertThat(say("GET /next HTTP/1.1\r\n" + head.substring(0, cut), head.substring(cut) + NEXT))
          .startsWith("HTTP/1.1 400")
          .contains("problems/malformed-request")
          .doesNotContain("HTTP/1.1 200");
    }
    assertThat(CALLED_NEXT).hasValue(0);
  }

  /** A line of a body that begins with a space is not a header. */
  @Test
  void aBodyMayHaveLinesThatBeginWithASpace() throws IOException {
    assertThat(
            say(
                "POST /call HTTP/1.1\r\nHost: a\r\nContent-Length: 8\r\n\r\n",
                " a\r\n b\r\n",
                "GET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .matches("(?s)HTTP/1.1 200 .*HTTP/1.1 200 .*");
  }

  @Test
  void credentials_areNotSentTwice() throws IOException {
    String header = "Authorization: Bearer a\r\n";
    String head = "GET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + header;

    assertThat(say(head + header.toLowerCase(Locale.ROOT) + "\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("more than once");
    assertThat(CALLED_NEXT).hasValue(0);
    assertThat(say(head + "\r\n")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\r\nbody\r\n0\r\n\r\n",
        "-4\r\nbody\r\n0\r\n\r\n",
        "4\r\nbodyX",
        "0000000004\r\nbody\r\n0\r\n\r\n",
        " 4\r\nbody\r\n0\r\n\r\n",
        "4 \r\nbody\r\n0\r\n\r\n",
        "4;a=\u0001\r\nbody\r\n0\r\n\r\n",
        "4\nbody\r\n0\r\n\r\n",
        "4\r\nbody\n0\r\n\r\n",
        "4\r\nbody\r\r\n0\r\n\r\n",
        "2\r\nbo\r\n00000000002\r\ndy\r\n0\r\n\r\n"
      })
  void aBodyThatIsNotValidlyChunked_isAProblem_andNobodyIsAnsweredTwice(String body)
      throws IOException {
    String head = "POST /call HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (String[] pieces : new String[][] {{head + body + NEXT}, {head, body, NEXT}}) {
      assertThat(say(pieces))
          .startsWith("HTTP/1.1 400")
          .contains("problems/malformed-request")
          .containsOnlyOnce("HTTP/1.1");
    }
    assertThat(CALLED_NEXT).hasValue(0);
  }

  /** Extensions and trailers are allowed, and a valid chunked body is read to its end. */
  @Test
  void aValidlyChunkedBody_isRead_andSoIsTheNextRequest() throws IOException {
    String head = "POST /call HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    String last = "GET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    String body =
        "0004;name=\"a b\"\r\nbody\r\nA\r\n0123456789\r\n1;x\r\n\n\r\n0\r\nNote: 0\r\n\r\n";
    for (String[] pieces :
        new String[][] {{head + body + last}, {head, body, last}, (head + body + last).split("")}) {
      CALLED_NEXT.set(0);
      assertThat(say(pieces)).matches("(?s)HTTP/1.1 200 .*HTTP/1.1 200 .*");
      assertThat(CALLED_NEXT).hasValue(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET ?x=1 HTTP/1.1", "GET next HTTP/1.1", "GET * HTTP/1.1", "GET /next HTTP/3.0"})
  void anInvalidFirstLine_isAProblem(String line) throws IOException {
    assertThat(say(line + "\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("problems/malformed-request");
    assertThat(CALLED_NEXT).hasValue(0);
  }

  @Test
  void aResponseSentBeforeItsBodyBrokeOff_isTheOnlyOne() throws IOException {
    assertThat(
            say(
                "POST /early HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\nx\r\n"
                    + NEXT))
        .startsWith("HTTP/1.1 401")
        .containsOnlyOnce("HTTP/1.1");
    assertThat(CALLED_NEXT).hasValue(0);
  }

  private static void waitSoThatItArrivesAlone() {
    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
  }

  private static String say(String... pieces) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      for (String bytes : pieces) {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        waitSoThatItArrivesAlone();
      }
      var answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (SocketException reset) {
        answer.writeBytes("[reset]".getBytes(StandardCharsets.ISO_8859_1));
      }
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }
}
