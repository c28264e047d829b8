package org.cairn.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.cairn.gateway.GatewaySettings;
import org.cairn.gateway.Neighbors;
import org.cairn.gateway.route.RoutingTable;
import org.junit.jupiter.api.Test;

/** The documents in the contracts module, against the real routing table. */
@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class PublishedDocumentsTest {

  private static final String FOLDER = "openapi";

  @Inject GatewaySettings settings;
  @Inject RoutingTable routes;

  @Test
  void thePublishedDocuments_fitTogether_andEveryPathInThemIsRouted() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    List<ServiceDocument> published =
        settings.services().keySet().stream()
            .filter(service -> loader.getResource(FOLDER + "/" + service + ".yaml") != null)
            .map(service -> ServiceDocument.fromClassPath(FOLDER, service))
            .toList();

    assertThatCode(
            () -> {
              MergedDocument.refuseUnreachable(published, routes);
              OpenApiMerge.merge(published, JsonNodeFactory.instance.objectNode(), "/");
            })
        .doesNotThrowAnyException();
  }
}
