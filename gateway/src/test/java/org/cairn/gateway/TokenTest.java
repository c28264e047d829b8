package org.cairn.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenTest extends GatewayTest {

  @Test
  void aValidToken_isPassedOnUnchanged() {
    String token = SignIn.token().signed();
    bearer(token)
        .get("/api/v1/peers/17")
        .then()
        .statusCode(200)
        .body("headers.authorization", equalTo("Bearer " + token));
  }

  @Test
  void noToken_isAnswered401WithAChallenge() {
    given()
        .get("/api/v1/peers/17")
        .then()
        .statusCode(401)
        .contentType(PROBLEM)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .header("WWW-Authenticate", not(containsString("error")))
        .body("type", equalTo(kind("token-missing")))
        .body("status", equalTo(401));
  }

  @Test
  void anotherKindOfCredential_isNoToken() {
    given()
        .header("Authorization", "Basic cGVlcjpwZWVy")
        .get("/api/v1/peers/17")
        .then()
        .statusCode(401)
        .body("type", equalTo(kind("token-missing")));
  }

  @Test
  void anExpiredToken_isRefused() {
    refused(SignIn.token().expired().signed());
  }

  @Test
  void aTokenForAnotherAudience_isRefused() {
    refused(SignIn.token().audience("account").signed());
  }

  @Test
  void aTokenOfAnotherIssuer_isRefused() {
    refused(SignIn.token().issuer("https://elsewhere.example/realms/cairn").signed());
  }

  @Test
  void aTokenWithoutSubject_isRefused() {
    refused(SignIn.token().without("sub").signed());
  }

  @Test
  void aTokenThatNeverExpires_isRefused() {
    refused(SignIn.token().without("exp").signed());
  }

  @Test
  void anUnsignedToken_isRefused() {
    refused(SignIn.token().unsigned());
  }

  @Test
  void aTokenSignedWithThePublicKeyAsSecret_isRefused() {
    refused(SignIn.token().signedWithThePublicKeyAsSecret());
  }

  @Test
  void aTokenSignedByAnUnknownKey_isRefused() {
    refused(SignIn.token().signed(SignIn.newKey()));
  }

  @Test
  void aTokenSignedByAnotherKeyUnderAKnownName_isRefused() {
    var impostor = SignIn.newKey();
    impostor.setKeyId(SignIn.KEY.getKeyId());
    refused(SignIn.token().signed(impostor));
  }

  @Test
  void aTokenChangedAfterSigning_isRefused() {
    List<String> one = List.of(SignIn.token().subject("one").signed().split("\\."));
    List<String> other = List.of(SignIn.token().subject("other").signed().split("\\."));
    refused(one.get(0) + "." + other.get(1) + "." + one.get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "..", "eyJ.eyJ.x", "e30.e30.", "e30.e30.e30.e30.e30"})
  void garbage_isRefused(String token) {
    refused(token);
  }

  @Test
  void aTokenInTheQuery_doesNotCount() {
    given()
        .queryParam("access_token", SignIn.token().signed())
        .get("/api/v1/peers/17")
        .then()
        .statusCode(401);
  }

  @Test
  void aPublicPath_needsNoToken_andTheServiceSeesNoUncheckedCredential() {
    Stream.of("", "Basic cGVlcjpwZWVy")
        .forEach(credential ->
            given()
                .header("Authorization", credential)
                .get("/api/v1/open/17")
                .then()
                .statusCode(200)
                .body("headers.authorization", equalTo(null)));
  }

  @Test
  void aPublicPath_stillRefusesABadToken() {
    bearer(SignIn.token().expired().signed()).get("/api/v1/open/17").then().statusCode(401);
  }

  @Test
  void aTokenSignedByANewKey_isAcceptedAtOnce_andTheOldOneStillIs() {
    String old = SignIn.token().signed();
    bearer(old).get("/api/v1/peers/17").then().statusCode(200);

    var next = SignIn.newKey();
    SignIn.isUpWith(SignIn.KEY, next);

    bearer(SignIn.token().signed(next)).get("/api/v1/peers/17").then().statusCode(200);
    bearer(old).get("/api/v1/peers/17").then().statusCode(200);
  }

  @Test
  void keysAreKept_notFetchedForEveryRequest() {
    aPeer().get("/api/v1/peers/17").then().statusCode(200);
    int before = SignIn.keyRequests();
    aPeer().get("/api/v1/peers/17").then().statusCode(200);
    Assertions.assertThat(SignIn.keyRequests()).isEqualTo(before);
  }

  @Test
  void whileSignInIsDown_aTokenOfAnUnknownKeyIsNotCalledInvalid_andIsAcceptedOnceItIsBack() {
    var fresh = SignIn.newKey();
    String token = SignIn.token().signed(fresh);
    SignIn.isDown();

    bearer(token)
        .get("/api/v1/peers/17")
        .then()
        .statusCode(503)
        .contentType(PROBLEM)
        .header("Retry-After", "3")
        .body("type", equalTo(kind("sign-in-unavailable")));

    SignIn.isUpWith(SignIn.KEY, fresh);
    bearer(token).get("/api/v1/peers/17").then().statusCode(200);
  }

  private static ValidatableResponse refused(String token) {
    return bearer(token)
        .get("/api/v1/peers/17")
        .then()
        .statusCode(401)
        .contentType(PROBLEM)
        .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
        .body("type", equalTo(kind("token-invalid")));
  }
}
