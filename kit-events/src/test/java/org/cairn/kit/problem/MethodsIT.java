package org.cairn.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A method that a path does not have is refused with those that it has. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MethodsIT {

  private static final String READ = "GET, HEAD, OPTIONS";
  private static final String ASKED = "OPTIONS, POST";

  @ParameterizedTest
  @CsvSource({
    "DELETE, /api/v1/operations/kit/outbox, 'GET, HEAD, OPTIONS'",
    "GET, /api/v1/operations/kit/outbox/{id}/parking, 'OPTIONS, POST'",
    "PUT, /api/v1/audit/kit/roots, 'GET, HEAD, OPTIONS, POST'"
  })
  void aMethodThatIsNotThere_isRefused_withThoseThatAre(String method, String path, String allow) {
    Response answer =
        given()
            .auth()
            .oauth2(Person.with(Roles.ADMIN).token())
            .request(method, path.replace("{id}", UUID.randomUUID().toString()));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo(allow);
    assertThat(answer.jsonPath().getString("type")).endsWith("/method-not-allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/operations/kit/outbox, " + "'" + READ + "'",
    "/api/v1/operations/kit/outbox/{id}/parking, " + "'" + ASKED + "'",
    "/api/v1/operations/kit/parked-events, " + "'" + READ + "'"
  })
  void whoAsksForTheMethods_learnsThoseOfThisPathAlone(String path, String allow) {
    Response answer = given().options(path.replace("{id}", UUID.randomUUID().toString()));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.header("Allow")).isEqualTo(allow);
  }
}
