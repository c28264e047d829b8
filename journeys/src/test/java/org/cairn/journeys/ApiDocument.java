package org.cairn.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The OpenAPI document of the running system, to compare responses with. */
final class ApiDocument {

  private static final String PROBLEM = "Problem";

  private final JsonNode paths;
  private final ObjectNode components;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

  ApiDocument(JsonNode document) {
    this.paths = document.path("paths");
    this.components = document.path("components").deepCopy();
    components.path("schemas").properties().stream()
        .filter(schema -> !schema.getKey().equals(PROBLEM))
        .forEach(schema -> forbidOtherFields(schema.getValue()));
  }

  /** An undocumented field is a difference, like a missing one. */
  private static void forbidOtherFields(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(ApiDocument::forbidOtherFields);
  }

  /** The description of an operation; empty for an unknown path or method. */
  Optional<JsonNode> operation(String method, String path) {
    String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    List<String> segments = List.of(path.split("/", -1));
    return paths.properties().stream()
        .filter(template -> fits(List.of(template.getKey().split("/", -1)), segments))
        .min((first, second) -> variables(first.getKey()) - variables(second.getKey()))
        .map(template -> template.getValue().get(verb));
  }

  private static boolean fits(List<String> template, List<String> segments) {
    if (template.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < template.size(); i++) {
      if (!template.get(i).startsWith("{") && !template.get(i).equals(segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static int variables(String template) {
    return (int) template.chars().filter(character -> character == '{').count();
  }

  JsonNode problem() {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + PROBLEM);
  }

  /** The differences between a value and a schema of the document. */
  List<String> differences(JsonNode schema, String value) {
    List<String> found = new ArrayList<>();
    compiled
        .computeIfAbsent(schema, this::compile)
        .validate(
            value,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .forEach(error -> found.add(error.getInstanceLocation() + " " + error.getMessage()));
    return found;
  }

  private Schema compile(JsonNode schema) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", components);
    return registry.getSchema(whole.toString(), InputFormat.JSON);
  }
}
