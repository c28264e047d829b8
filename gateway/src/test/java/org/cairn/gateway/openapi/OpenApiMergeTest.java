package org.cairn.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.cairn.gateway.route.Route;
import org.cairn.gateway.route.RoutingTable;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

  private static final String PEERS =
      """
      openapi: 3.1.0
      paths:
        /api/v1/peers:
          get: {operationId: listPeers, responses: {"200": {$ref: "#/components/responses/Peers"}}}
      components:
        responses: {Peers: {description: peers}}
        schemas: {Id: {type: string}}
      """;
  private static final String TIMELINES =
      """
      openapi: 3.1.0
      security: [{bearer: []}]
      paths:
        /api/v1/timelines:
          get: {operationId: listTimelines, responses: {"200": {description: ok}}}
          post: {operationId: open, security: [], responses: {"200": {description: ok}}}
      components:
        schemas: {Id: {type: string}, Entry: {type: object}}
      """;

  @Test
  void equalPartsOfTheSameName_becomeOne() {
    ObjectNode merged = merge(PEERS, TIMELINES);

    assertThat(merged.path("paths").size()).isEqualTo(2);
    assertThat(merged.path("components").path("schemas").size()).isEqualTo(2);
  }

  @Test
  void theOrderOfTheServicesDoesNotMatter() {
    assertThat(merge(PEERS, TIMELINES)).isEqualTo(merge(TIMELINES, PEERS));
  }

  @Test
  void whatHoldsForAWholeDocument_holdsForItsOperations() {
    var operations = merge(PEERS, TIMELINES).path("paths").path("/api/v1/timelines");

    assertThat(operations.at("/get/security/0/bearer").isArray()).isTrue();
    assertThat(operations.at("/post/security").isEmpty()).isTrue();
  }

  @Test
  void aPathThatEveryServiceHas_carriesTheServicesName() {
    String parked =
        """
        openapi: 3.1.0
        paths:
          /api/v1/operations/{service}/parked-events/{id}:
            get:
              parameters:
                - {name: service, in: path, required: true, schema: {type: string}}
                - {name: id, in: path, required: true, schema: {type: string}}
              responses: {"200": {description: ok}}
        """;
    var paths = merge(parked, parked).path("paths");

    assertThat(paths.has("/api/v1/operations/one/parked-events/{id}")).isTrue();
    var other = paths.path("/api/v1/operations/other/parked-events/{id}");
    assertThat(other.at("/get/parameters").size()).isEqualTo(1);
    assertThat(other.at("/get/parameters/0/name").asText()).isEqualTo("id");
  }

  @Test
  void theBearerToken_hasOneName_whateverItsNameInAService() {
    String own =
        TIMELINES
            .replace("security: [{bearer: []}]", "security: [{SecurityScheme: [admin]}]")
            .replace(
                "components:",
                "components:\n  securitySchemes: {SecurityScheme: {type: http, scheme: bearer}}");
    ObjectNode merged = merge(PEERS, own);

    assertThat(merged.at("/components/securitySchemes").size()).isEqualTo(1);
    assertThat(merged.at("/paths/~1api~1v1~1timelines/get/security/0/bearer/0").asText())
        .isEqualTo("admin");
  }

  @Test
  void differentPartsOfTheSameName_areAConflict() {
    conflict(TIMELINES.replace("Id: {type: string}", "Id: {type: integer}"), "schemas 'Id'");
  }

  @Test
  void theSameOperationTwice_isAConflict() {
    conflict(TIMELINES.replace("/api/v1/timelines", "/api/v1/peers"), "get /api/v1/peers");
  }

  @Test
  void theSameOperationIdTwice_isAConflict() {
    conflict(TIMELINES.replace("listTimelines", "listPeers"), "operationId 'listPeers'");
  }

  @Test
  void aReferenceToNothing_isAConflict() {
    conflict(
        TIMELINES.replace("{type: object}", "{$ref: \"#/components/schemas/Gone\"}"),
        "#/components/schemas/Gone");
  }

  @Test
  void aReferenceToAFileElsewhere_isAConflict() {
    conflict(TIMELINES.replace("{type: object}", "{$ref: \"other.yaml#/Entry\"}"), "other.yaml");
  }

  @Test
  void anOlderOpenApi_isAConflict() {
    conflict(TIMELINES.replace("3.1.0", "3.0.3"), "not OpenAPI 3.1");
  }

  @Test
  void allConflictsAreReportedAtOnce() {
    conflict(
        TIMELINES.replace("listTimelines", "listPeers").replace("{type: string}", "{type: number}"),
        "operationId 'listPeers'",
        "schemas 'Id'");
  }

  @Test
  void aDocumentedPathWithoutARoute_isAConflict() {
    var routes =
        new RoutingTable(
            List.of(Route.parse("/api/v1/peers/** peers", new MemorySize(BigInteger.TEN))),
            List.of(),
            Set.of("peers"));

    assertThatThrownBy(() ->
            MergedDocument.refuseUnreachable(
                List.of(
                    ServiceDocument.parse("peers", PEERS),
                    ServiceDocument.parse("timelines", TIMELINES)),
                routes))
        .isInstanceOf(OpenApiConflict.class)
        .hasMessageContaining("/api/v1/timelines")
        .hasMessageNotContaining("/api/v1/peers");
  }

  @Test
  void aServiceWithoutADocument_isNamed() {
    assertThatThrownBy(() -> ServiceDocument.fromClassPath("openapi-fixtures", "forgotten"))
        .hasMessageContaining("openapi-fixtures/forgotten.yaml");
  }

  private static void conflict(String other, String... parts) {
    assertThatThrownBy(() -> merge(PEERS, other))
        .isInstanceOf(OpenApiConflict.class)
        .hasMessageContainingAll(parts);
  }

  private static ObjectNode merge(String one, String other) {
    return OpenApiMerge.merge(
        List.of(ServiceDocument.parse("one", one), ServiceDocument.parse("other", other)),
        JsonNodeFactory.instance.objectNode().put("title", "Cairn"),
        "https://cairn.example");
  }
}
