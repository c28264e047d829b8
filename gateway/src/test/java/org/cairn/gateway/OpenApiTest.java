package org.cairn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OpenApiTest extends GatewayTest {

  @Test
  void theDocumentsOfAllServices_areServedAsOne_withoutAToken() {
    given()
        .get("/api/v1/openapi")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("openapi", startsWith("3.1"))
        .body("info.title", equalTo("Cairn"))
        .body("servers[0].url", equalTo("https://cairn.example"))
        .body("paths", allOf(hasKey("/api/v1/peers"), hasKey("/api/v1/timelines/{peerId}")))
        .body("tags.name", hasItems("peers", "timelines"))
        .body("components.schemas", hasKey("Problem"))
        .body("components.securitySchemes.bearer.bearerFormat", equalTo("JWT"))
        .body("security[0]", hasKey("bearer"));
  }

  @Test
  void itIsYaml_whenYamlIsRequested() {
    given()
        .accept("application/yaml")
        .get("/api/v1/openapi")
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("application/yaml"))
        .header("Vary", "Accept")
        .body(startsWith("openapi: \"3.1.0\""));
  }

  @Test
  void anUnchangedDocument_isNotSentAgain() {
    String etag = given().get("/api/v1/openapi").header("ETag");
    given().header("If-None-Match", etag).get("/api/v1/openapi").then().statusCode(304);
    given().header("If-None-Match", "\"x\"").get("/api/v1/openapi").then().statusCode(200);
    given()
        .header("If-None-Match", etag)
        .accept("application/yaml")
        .get("/api/v1/openapi")
        .then()
        .statusCode(200);
  }

  @Test
  void theDocumentationPage_loadsNothingFromElsewhere() {
    String page =
        given()
            .get("/api/v1/docs")
            .then()
            .statusCode(200)
            .contentType("text/html")
            .header("Content-Security-Policy", containsString("default-src 'none'"))
            .header("Content-Security-Policy", containsString("script-src 'self'"))
            .header("Content-Security-Policy", not(containsString("http")))
            .extract()
            .asString();

    assertThat(page).doesNotContain("http://", "https://", "<style");
    assertThat(page).doesNotContainPattern(Pattern.compile("<script>|style=|onload="));
    var parts = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page);
    int found = 0;
    while (parts.find()) {
      given().get(parts.group(1)).then().statusCode(200);
      found++;
    }
    assertThat(found).isGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/openapi", "/api/v1/docs"})
  void theyCanOnlyBeRead(String path) {
    given().body("x").post(path).then().statusCode(405).header("Allow", "GET, HEAD");
  }

  @Test
  void noOtherFileIsReachableThere() {
    given().get("/api/v1/docs/oauth2-redirect.html").then().statusCode(404);
  }
}
