package org.cairn.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

  @Test
  void aPlainPath_isReadSegmentBySegment() {
    assertThat(RequestPath.of("/api/v1/peers/0199-a_b~c.d"))
        .isEqualTo(new RequestPath.Clean(List.of("api", "v1", "peers", "0199-a_b~c.d")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a/b%20c", "/a/%C3%A9", "/a/b%3Fc", "/a/b:c@d"})
  void encodingThatHidesNothing_isAllowed(String path) {
    assertThat(RequestPath.of(path)).isInstanceOf(RequestPath.Clean.class);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "*",
        "api/v1",
        "/",
        "//",
        "/api//v1",
        "/api/v1/peers/",
        "/api/../q",
        "/api/./q",
        "/api/..",
        "/api/%2e%2e/q",
        "/api/%2E./q",
        "/api/.%2e/q",
        "/api%2fv1",
        "/api%2Fv1",
        "/api%5cv1",
        "/api\\v1",
        "/api/v1;x=1/peers",
        "/api/v1/peers;jsessionid=1",
        "/api/v1%3bx/peers",
        "/api/%252e%252e/q",
        "/api/v1/peers/%00",
        "/api/v1/peers/%0d%0a",
        "/api/v1/%70eers",
        "/api/v1/peers/%7f",
        "/api/%",
        "/api/%2",
        "/api/%zz",
        "/api/v1/peers/\u0000",
        "/api/v1/peers/é",
        "/api/v1/peers/<x>",
        "/api/v1/peers/a b"
      })
  void anAmbiguousPath_isRefused(String path) {
    assertThat(RequestPath.of(path)).isInstanceOf(RequestPath.Unclean.class);
  }
}
