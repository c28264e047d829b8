package org.cairn.ceu;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.StrictReadingCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StrictReadingIT extends StrictReadingCase {

  static Stream<Once> here() {
    return Stream.of(
        new Once(
            "POST", "/api/v1/credits", "{\"proof\":{\"title\":\"\\u0000a\"}}", 422, "/proof/title"),
        new Once(
            "POST",
            "/api/v1/credits",
            "{\"proof\":{\"presenter\":\"a\\u0000\"}}",
            422,
            "/proof/presenter"));
  }

  @ParameterizedTest
  @MethodSource("here")
  void whatOnceFailed_isRefused(Once once) {
    assertRefused(once);
  }
}
