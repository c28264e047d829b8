package org.cairn.billing;

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
            "/api/v1/agencies",
            "{\"organization\":\"a\\u0000b\",\"providerType\":\"fqhc\",\"jurisdiction\":\"zz\"}",
            422,
            "/organization"),
        new Once("POST", "/api/v1/evaluations/pay", pay("1e-999999999"), 422, "/fringeShare"),
        new Once("POST", "/api/v1/evaluations/pay", pay("1e-2147483647"), 422, "/fringeShare"),
        new Once("POST", "/api/v1/evaluations/pay", pay("1e-45"), 422, "/fringeShare"));
  }

  private static String pay(String fringeShare) {
    return """
    {"jurisdiction": "zz", "payer": "medicaid", "on": "2025-01-01", "wageCentsPerHour": 1500,
     "fringeShare": %s}
    """
        .formatted(fringeShare);
  }

  @ParameterizedTest
  @MethodSource("here")
  void whatOnceFailed_isRefused(Once once) {
    assertRefused(once);
  }
}
