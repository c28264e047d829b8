package org.cairn.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cairn.http.secrets.NoDemoSecretsInPublic;
import org.cairn.kit.access.Roles;
import org.cairn.kit.testing.PlatformResource;
import org.cairn.kit.testing.Tokens.Person;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What a service shows to those who run it, and to nobody else; kit-http at work. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MetricLabelsIT {

  private static final String ID = "0198c0de-0000-7000-8000-00000000beef";
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREWBEEF");

  @Inject
  @ConfigProperty(name = "quarkus.management.test-port")
  int managementPort;

  @Test
  void noMetricIsLabelledByAnId_orByAMadeUpMethod() {
    List<String> paths =
        given().get(management("openapi?format=json")).jsonPath().getMap("paths").keySet().stream()
            .map(String::valueOf)
            .toList();
    assertThat(paths).anyMatch(path -> path.contains("{"));

    for (String path : paths) {
      for (String method : METHODS) {
        String asked = path.replaceAll("\\{[^}]*}", ID);
        given().request(method, asked);
        given().auth().oauth2(Person.with(Roles.ADMIN).token()).request(method, asked);
        given().request(method, asked + "/" + UUID.randomUUID());
      }
    }

    await()
        .untilAsserted(() ->
            assertThat(given().get(management("metrics")).asString())
                .contains("http_server_requests_seconds_count")
                .contains("uri=\"/UNKNOWN\"")
                .contains("method=\"OTHER\"")
                .doesNotContainIgnoringCase("beef")
                .doesNotContainPattern("uri=\"[^\"]*[0-9a-f]{8}-[0-9a-f]{4}-"));
  }

  @Test
  void theCheckOfSecrets_isThere() {
    assertThat(Arc.container().instance(NoDemoSecretsInPublic.class).isAvailable()).isTrue();
  }

  @Test
  void theUsersPortHasNoManagement() {
    for (String path : List.of("/q/metrics", "/q/health", "/q/health/ready", "/q/openapi", "/q")) {
      given().get(path).then().statusCode(404);
    }
    assertThat(managementPort).isNotEqualTo(RestAssured.port);
  }

  private String management(String path) {
    return "http://127.0.0.1:" + managementPort + "/q/" + path;
  }
}
