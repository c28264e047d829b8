package org.cairn.applications;

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
            "POST",
            "/api/v1/applications",
            "{\"jurisdiction\":\"z\\u0000z\",\"credentialType\":\"cbhpss\"}",
            422,
            "/jurisdiction"),
        new Once(
            "POST",
            "/api/v1/applications",
            "{\"jurisdiction\":\"zz\",\"credentialType\":\"\\u0000\"}",
            422,
            "/credentialType"));
  }

  @ParameterizedTest
  @MethodSource("here")
  void whatOnceFailed_isRefused(Once once) {
    assertRefused(once);
  }
}
