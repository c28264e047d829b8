package org.cairn.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.cairn.gateway.GatewaySettings;
import org.cairn.gateway.route.RoutingTable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cairn's OpenAPI document, merged once at startup. A service without a document, a contradiction
 * between two, or a documented path without a route stops the startup: otherwise a client would
 * find it.
 */
@Singleton
public final class MergedDocument {

  private final Representation json;
  private final Representation yaml;

  MergedDocument(
      GatewaySettings settings,
      RoutingTable routes,
      @ConfigProperty(name = "quarkus.application.version") String version)
      throws JsonProcessingException {
    List<ServiceDocument> documents =
        new TreeSet<>(settings.services().keySet())
            .stream()
                .map(service -> ServiceDocument.fromClassPath(settings.openapiFolder(), service))
                .toList();
    refuseUnreachable(documents, routes);
    ObjectNode merged =
        OpenApiMerge.merge(documents, info(version), settings.publicUrl().toString());
    json = Representation.of("application/json", new ObjectMapper().writeValueAsBytes(merged));
    yaml =
        Representation.of(
            "application/yaml",
            YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build()
                .writeValueAsString(merged)
                .getBytes(StandardCharsets.UTF_8));
  }

  Representation json() {
    return json;
  }

  Representation yaml() {
    return yaml;
  }

  static void refuseUnreachable(List<ServiceDocument> documents, RoutingTable routes) {
    var faults = new ArrayList<String>();
    for (ServiceDocument document : documents) {
      for (var path : document.tree().path("paths").properties()) {
        List<String> segments = Arrays.asList(path.getKey().substring(1).split("/", -1));
        boolean routed =
            routes
                .find(segments)
                .filter(route -> route.service().equals(document.service()))
                .isPresent();
        if (!routed) {
          faults.add(document.service() + ": no route leads " + path.getKey() + " to this service");
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new OpenApiConflict(faults);
    }
  }

  private static ObjectNode info(String version) {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    info.put("title", "Cairn");
    info.put(
        "description",
        "System of record and shared timeline for the certified peer support workforce.");
    info.put("version", version);
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    return info;
  }
}
