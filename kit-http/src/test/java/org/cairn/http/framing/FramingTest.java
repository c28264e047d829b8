package org.cairn.http.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cairn.example",
        "cairn.example:443",
        "127.0.0.1:8480",
        "localhost",
        "[::1]:8480",
        "[2001:db8::7]",
        "service_1.internal:65535"
      })
  void aNameOrAnAddressWithOrWithoutPort_isAHost(String host) {
    assertThat(Framing.faultOf(requestFor(host))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "cairn.example:",
        "cairn.example:x",
        "cairn.example:65536",
        "cairn.example:999999",
        "cairn.example/path",
        "somebody@cairn.example",
        "cairn.example, other.example",
        "http://cairn.example",
        "[::1",
        "::1",
        "ca irn",
        "cairn\u00e9.example",
        "%63airn"
      })
  void anythingElse_isNotAHost(String host) {
    assertThat(Framing.faultOf(requestFor(host))).isPresent();
  }

  @Test
  void exactlyOneHost_isRequired() {
    var none = requestFor("cairn.example");
    none.headers().remove("Host");
    var two = requestFor("cairn.example");
    two.headers().add("Host", "cairn.example");

    assertThat(Framing.faultOf(none)).isPresent();
    assertThat(Framing.faultOf(two)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "gzip, chunked", "chunked, gzip", "chunked, chunked", "xchunked", ""})
  void everyCodingButChunked_isRefused(String coding) {
    var request = requestFor("cairn.example");
    request.headers().set("Transfer-Encoding", coding);

    assertThat(Framing.faultOf(request)).isPresent();
  }

  @Test
  void aLengthBesideACoding_isRefused() {
    var request = requestFor("cairn.example");
    request.headers().set("Transfer-Encoding", "chunked");
    assertThat(Framing.faultOf(request)).isEmpty();

    request.headers().set("Content-Length", "4");
    assertThat(Framing.faultOf(request)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a?b=c", "http://cairn.example/", "HTTPS://[::1]:8480/a?b"})
  void aPath_andAnAddress_areTargets(String target) {
    assertThat(Framing.faultOf(requestFor("cairn.example").setUri(target))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "?x=1",
        "*",
        "a",
        "somebody@cairn.example",
        "cairn.example:80",
        "http:///"
      })
  void anyOtherTarget_isRefused(String target) {
    assertThat(Framing.faultOf(requestFor("cairn.example").setUri(target))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "ICY/1.1"})
  void anotherVersion_isRefused(String version) {
    var request = requestFor("cairn.example").setProtocolVersion(HttpVersion.valueOf(version));

    assertThat(Framing.faultOf(request)).isPresent();
  }

  private static HttpRequest requestFor(String host) {
    var request =
        new DefaultHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.GET, "/", new NotValidated().newHeaders());
    request.headers().set("Host", host);
    return request;
  }

  /** As the decoder passes on what was really sent. */
  private static final class NotValidated {
    private io.netty.handler.codec.http.HttpHeaders newHeaders() {
      return io.netty.handler.codec.http.DefaultHttpHeadersFactory.headersFactory()
          .withValidation(false)
          .newHeaders();
    }
  }
}
