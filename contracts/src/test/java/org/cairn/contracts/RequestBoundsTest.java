package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every part of a request is bounded: each text, list, number and map. */
class RequestBoundsTest {

  static final List<String> SERVICES = OpenApi.SERVICES;

  /** Their length follows from their form; a file is limited by its route. */
  private static final Set<String> MEASURED =
      Set.of("uuid", "date", "date-time", "local-time", "binary");

  @ParameterizedTest
  @FieldSource("SERVICES")
  void everyRequest_hasBounds(String service) {
    assertThat(unbounded(OpenApi.of(service)))
        .as("give the component of the request record @Size, @Min and @Max or @DecimalMax")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: string}",
        "{type: string, pattern: \"^[a-z]*$\"}",
        "{type: [string, 'null'], format: uri}",
        "{type: number, minimum: 0}",
        "{type: integer, maximum: 5}",
        "{type: array, items: {type: boolean}}",
        "{type: array, maxItems: 3, items: {type: string}}",
        "{type: object}",
        "{type: object, additionalProperties: {type: boolean}}",
        "{type: object, properties: {a: {type: string}}}",
        "{description: anything}"
      })
  void aBoundThatIsMissing_isFound(String schema) {
    assertThat(unbounded(document(schema))).hasSize(1);
  }

  @Test
  void aParameterWithoutSchema_isFound() {
    JsonNode tree =
        OpenApi.parse("paths: {/a: {get: {operationId: a, parameters: [{name: b, in: query}]}}}");

    assertThat(unbounded(new OpenApi("none", tree))).containsExactly("a ?b: no type");
  }

  private static OpenApi document(String schema) {
    return new OpenApi(
        "none",
        OpenApi.parse(
            "paths: {/a: {post: {operationId: a, requestBody:"
                + " {content: {application/json: {schema: "
                + schema
                + "}}}}}}"));
  }

  private static List<String> unbounded(OpenApi document) {
    List<String> found = new ArrayList<>();
    document.eachOfARequest(
        (place, schema) -> missing(schema).ifPresent(bound -> found.add(place + ": " + bound)));
    return found;
  }

  private static Optional<String> missing(JsonNode schema) {
    if (is(schema, "string") && !schema.has("enum") && !schema.has("maxLength")) {
      return MEASURED.contains(schema.path("format").asText())
          ? Optional.empty()
          : Optional.of("no maxLength");
    }
    if (is(schema, "array") && !schema.has("maxItems")) {
      return Optional.of("no maxItems");
    }
    if (is(schema, "number") || is(schema, "integer")) {
      boolean low = schema.has("minimum") || schema.has("exclusiveMinimum");
      boolean high = schema.has("maximum") || schema.has("exclusiveMaximum");
      return low && high ? Optional.empty() : Optional.of("no minimum or no maximum");
    }
    boolean map = schema.path("additionalProperties").isObject() || !schema.has("properties");
    if (is(schema, "object") && map && !schema.has("maxProperties")) {
      return Optional.of("no maxProperties");
    }
    boolean typed =
        schema.has("type") || schema.has("anyOf") || schema.has("oneOf") || schema.has("allOf");
    return typed ? Optional.empty() : Optional.of("no type");
  }

  private static boolean is(JsonNode schema, String type) {
    JsonNode types = schema.path("type");
    if (types.isTextual()) {
      return types.asText().equals(type);
    }
    for (JsonNode each : types) {
      if (each.asText().equals(type)) {
        return true;
      }
    }
    return false;
  }
}
