package org.cairn.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A service's OpenAPI document, and a walk through its requests. */
record OpenApi(String service, JsonNode tree) {

  static final List<String> SERVICES =
      List.of("applications", "billing", "ceu", "supervision", "timeline");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  static OpenApi of(String service) {
    String text =
        new String(Documents.bytes("openapi/" + service + ".yaml"), StandardCharsets.UTF_8);
    return new OpenApi(service, parse(text));
  }

  static JsonNode parse(String yaml) {
    return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
  }

  /**
   * Visits every schema that a request can have, each once, with the place of its first use. A part
   * without a schema is visited as a missing node.
   */
  void eachOfARequest(BiConsumer<String, JsonNode> visitor) {
    Set<String> seen = new HashSet<>();
    tree.path("paths")
        .properties()
        .forEach(path -> {
          parameters(path.getKey(), path.getValue(), seen, visitor);
          path.getValue().properties().stream()
              .filter(member -> METHODS.contains(member.getKey()))
              .forEach(operation -> {
                String name = operation.getValue().path("operationId").asText(path.getKey());
                parameters(name, operation.getValue(), seen, visitor);
                operation
                    .getValue()
                    .path("requestBody")
                    .path("content")
                    .forEach(content -> visit(name, content.path("schema"), seen, visitor));
              });
        });
  }

  private void parameters(
      String of, JsonNode holder, Set<String> seen, BiConsumer<String, JsonNode> visitor) {
    for (JsonNode parameter : holder.path("parameters")) {
      String place = of + " ?" + parameter.path("name").asText();
      visit(place, parameter.path("schema"), seen, visitor);
    }
  }

  private void visit(
      String place, JsonNode schema, Set<String> seen, BiConsumer<String, JsonNode> visitor) {
    if (schema.has("$ref")) {
      String reference = schema.path("$ref").asText();
      if (seen.add(reference)) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        visit(name, resolve(reference), seen, visitor);
      }
      return;
    }
    visitor.accept(place, schema);
    List.of("anyOf", "oneOf", "allOf")
        .forEach(kind -> schema.path(kind).forEach(part -> visit(place, part, seen, visitor)));
    if (schema.has("items")) {
      visit(place + "[]", schema.path("items"), seen, visitor);
    }
    schema
        .path("properties")
        .properties()
        .forEach(it -> visit(place + "." + it.getKey(), it.getValue(), seen, visitor));
    JsonNode further = schema.path("additionalProperties");
    if (further.isObject() && !further.isEmpty()) {
      visit(place + ".*", further, seen, visitor);
    }
  }

  private JsonNode resolve(String reference) {
    return reference.startsWith("#/") ? tree.at(reference.substring(1)) : MissingNode.getInstance();
  }
}
