package org.cairn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RoutingTest extends GatewayTest {

  @Inject
  @ConfigProperty(name = "quarkus.management.test-port")
  int managementPort;

  @ParameterizedTest
  @CsvSource({
    "/api/v1/peers, applications",
    "/api/v1/peers/17, applications",
    "/api/v1/peers/17/path, timeline",
    "/api/v1/applications/17/documents, applications",
    "/api/v1/timelines/17, timeline",
    "/api/v1/operations/applications/parked, applications",
    "/api/v1/operations/timeline/parked, timeline"
  })
  void aPathLeadsToItsService_unchanged(String path, String service) {
    aPeer()
        .urlEncodingEnabled(false)
        .get(path + "?limit=5&after=a%2Fb")
        .then()
        .statusCode(200)
        .body("service", equalTo(service))
        .body("uri", equalTo(path + "?limit=5&after=a%2Fb"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/v1",
        "/api/v1/nothing",
        "/api/v2/peers",
        "/api/v1/Peers",
        "/peers",
        "/api/v1/operations/elsewhere/x",
        "/openapi-ui/index.html",
        "/q",
        "/q/health",
        "/q/health/live",
        "/q/metrics",
        "/q/openapi",
        "/q/info",
        "/openapi",
        "/index.html"
      })
  void whatHasNoRoute_isNotFound(String path) {
    given().get(path).then().contentType(PROBLEM).statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/peers/../../../q/metrics",
        "/api/v1/peers/%2e%2e/%2e%2e/%2e%2e/q/metrics",
        "/api/v1/peers/..%2f..%2f..%2fq/metrics",
        "/api/v1/peers/..;/..;/..;/q/metrics",
        "/api/v1/peers//q/metrics",
        "//q/metrics",
        "/api/v1/open/../peers/17",
        "/api/v1/open/%2e%2e/peers/17",
        "/api/v1/open;x/17",
        "/api/v1/open%2f..%2fpeers",
        "/api/v1/%6fpen/17",
        "/./q/health",
        "/api/v1/peers/17/"
      })
  void aDisguisedPath_reachesNothing(String path) {
    assertThat(Wire.get(path, "Authorization: Bearer " + SignIn.token().signed()))
        .startsWith("HTTP/1.1 400")
        .contains(kind("unclean-path"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/peers/..\\..\\q", "/api/v1/peers/{17}", "api/v1/peers", "*"})
  void aTargetThatIsNoPath_isRefusedEarlier(String target) {
    assertThat(Wire.get(target, "Authorization: Bearer " + SignIn.token().signed()))
        .startsWith("HTTP/1.1 40");
  }

  @Test
  void anAbsoluteAddressInTheRequestLine_reachesNoOtherHost() {
    String answer =
        Wire.get(
            "http://elsewhere.example/api/v1/peers/17",
            "Authorization: Bearer " + SignIn.token().signed());
    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("\"uri\":\"/api/v1/peers/17\"")
        .doesNotContain("elsewhere");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TRACE /api/v1/peers", "CONNECT elsewhere.example:443", "BREW /api/v1/peers"})
  void aMethodThatIsNotForResources_isRefused(String methodAndTarget) {
    assertThat(Wire.request(methodAndTarget)).matches("(?s)HTTP/1.1 (405|400|404) .*problems/.*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})
  void everyOtherMethod_isPassedOn(String method) {
    aPeer().request(method, "/api/v1/peers/17").then().statusCode(200);
  }

  @Test
  void healthAndMetrics_areOnTheirOwnPort_withoutAnyNeighbor() {
    SignIn.isDown();
    given().get(management("health/ready")).then().statusCode(200).body("status", equalTo("UP"));
    given().get(management("health/live")).then().statusCode(200).body("status", equalTo("UP"));
    given().get(management("metrics")).then().statusCode(200);
    assertThat(managementPort).isNotEqualTo(RestAssured.port);
  }

  private String management(String path) {
    return "http://127.0.0.1:" + managementPort + "/q/" + path;
  }
}
