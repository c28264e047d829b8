package org.cairn.gateway;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** Shared by the tests against the running gateway: its neighbors, full buckets, a sign-in. */
@QuarkusTestResource(Neighbors.class)
abstract class GatewayTest {

  static final String PROBLEM = "application/problem+json";

  @Inject ManualClock clock;

  @BeforeEach
  void bucketsAreFullAndSignInIsUp() {
    clock.advance(Duration.ofHours(1));
    SignIn.isUpWith(SignIn.KEY);
    Browser.forgetScript();
  }

  static RequestSpecification aPeer() {
    return bearer(SignIn.token().signed());
  }

  static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  static String kind(String kind) {
    return "https://cairn.example/problems/" + kind;
  }
}
