package org.cairn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.gateway.PortalRecords.ME;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that no page and no form sends gets a page that says so, never a 5xx. */
@QuarkusTest
class StrangeInputTest extends GatewayTest {

  @BeforeEach
  void aRegisteredPeerWithOneApplication() {
    PortalRecords.aRegisteredPeerWithOneApplication();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cursor=a%00b",
        "cursor=%FF",
        "cursor=%ED%A0%80",
        "cursor=a%E2%80%AEb",
        "cursor=a&cursor=b",
        "cursor=a%26limit=1",
        "%00=1",
        "for=%00"
      })
  void aStrangeQuery_getsAPage(String query) {
    for (String page : new String[] {"/", "/path"}) {
      Response answer =
          Browser.signedIn("a-peer", "peer")
              .request()
              .urlEncodingEnabled(false)
              .get(page + "?" + query);

      assertThat(answer.statusCode()).as(page).isLessThan(500);
      assertThat(answer.contentType()).startsWith("text/html");
    }
  }

  @Test
  void aParameterThatATrackerAppended_doesNotStopAPerson() {
    assertThat(Browser.signedIn("a-peer", "peer").get("/path?utm_source=mail").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key={key}&givenName=a%00b&familyName=c",
        "key={key}&givenName=a%E2%80%AEb&familyName=c",
        "key={key}&givenName=%zz&familyName=c",
        "key={key}&givenName=%FF&familyName=c",
        "key={key}&givenName=a&givenName=b&familyName=c",
        "key=%00&givenName=a&familyName=c",
        "givenName=a",
        "%",
        "{}"
      })
  void aStrangeForm_getsAPage(String form) {
    Browser.script(ME, 404, "{}");
    Browser.script("/api/v1/peers", 422, "{}");

    Response answer =
        Browser.signedIn("a-peer", "peer")
            .request()
            .header("Sec-Fetch-Site", "same-origin")
            .contentType("application/x-www-form-urlencoded")
            .body(form.replace("{key}", UUID.randomUUID().toString()))
            .post("/register");

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.contentType()).startsWith("text/html");
  }

  @Test
  void theApiDocument_acceptsNoQuery_butItsPageAcceptsAny() {
    given()
        .get("/api/v1/openapi?format=json")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", containsString("bad-parameter"));
    given().get("/api/v1/docs?utm_source=mail").then().statusCode(200);
  }
}
