package org.cairn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimitingTest extends GatewayTest {

  private static final int ADDRESS_BURST = 400;
  private static final int SUBJECT_BURST = 200;
  private static final String POLICIES = "\"address\";q=400;w=4, \"subject\";q=200;w=4";

  @Test
  void everyResponseSaysWhatIsLeft() {
    aPeer()
        .get("/api/v1/peers/17")
        .then()
        .header("RateLimit-Policy", POLICIES)
        .header("RateLimit", "\"address\";r=399;t=1, \"subject\";r=199;t=1");
    given()
        .get("/api/v1/nothing")
        .then()
        .statusCode(404)
        .header("RateLimit-Policy", POLICIES)
        .header("RateLimit", "\"address\";r=398;t=1");
  }

  @Test
  void anAddressThatUsedItsBurst_mustWait_andIsServedAgainAfterward() {
    for (int i = 0; i < ADDRESS_BURST; i++) {
      given().get("/api/v1/nothing").then().statusCode(404);
    }
    int keyRequests = SignIn.keyRequests();

    bearer(SignIn.token().signed(SignIn.newKey()))
        .get("/api/v1/peers/17")
        .then()
        .statusCode(429)
        .contentType(PROBLEM)
        .header("Retry-After", "1")
        .header("RateLimit", "\"address\";r=0;t=1")
        .header("Cache-Control", "no-store")
        .body("type", equalTo(kind("too-many-requests")))
        .body("violated-policies", contains("address"));
    assertThat(SignIn.keyRequests()).as("the token was not looked at").isEqualTo(keyRequests);

    clock.advance(Duration.ofSeconds(1));
    aPeer().get("/api/v1/peers/17").then().statusCode(200);
  }

  @Test
  void aSubjectThatUsedItsBurst_mustWait_andOthersAtTheSameAddressNeedNot() {
    String busy = SignIn.token().signed();
    for (int i = 0; i < SUBJECT_BURST; i++) {
      bearer(busy).get("/api/v1/peers/17?stub=empty").then().statusCode(204);
    }

    bearer(busy)
        .get("/api/v1/peers/17")
        .then()
        .statusCode(429)
        .header("Retry-After", "1")
        .header("RateLimit", startsWith("\"address\";r=199;t="))
        .body("violated-policies", hasItem("subject"));
    aPeer().get("/api/v1/peers/17").then().statusCode(200);

    clock.advance(Duration.ofSeconds(1));
    bearer(busy).get("/api/v1/peers/17").then().statusCode(200);
  }

  @Test
  void aTokenThatIsNotValid_doesNotUseUpAnyonesBurst() {
    String subject = "peer-in-question";
    for (int i = 0; i < 20; i++) {
      bearer(SignIn.token().subject(subject).expired().signed())
          .get("/api/v1/peers/17")
          .then()
          .statusCode(401);
    }
    bearer(SignIn.token().subject(subject).signed())
        .get("/api/v1/peers/17")
        .then()
        .header("RateLimit", startsWith("\"address\";r=379;t=1, \"subject\";r=199"));
  }

  @Test
  void anAddressCannotPretendToBeAnother() {
    given().get("/api/v1/nothing");
    given()
        .header("X-Forwarded-For", "198.51.100.7")
        .header("Forwarded", "for=198.51.100.7")
        .get("/api/v1/nothing")
        .then()
        .header("RateLimit", startsWith("\"address\";r=398"));
  }
}
