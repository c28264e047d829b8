package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds the largest value that each event's schema allows, and measures it. The outbox refuses a
 * larger one whatever a schema says; this test shows that no event of the catalog gets there.
 */
class LargestFactTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** One character in a schema takes twelve bytes in JSON: two escapes. */
  private static final String WIDEST = "\uD835\uDD4F";

  private static final BigDecimal LONGEST_NUMBER = new BigDecimal("9".repeat(40));

  static List<EventType> types() {
    return EventCatalog.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theLargestValue_isValid_andUnderTheCeiling(EventType type) {
    JsonNode schema = Documents.json(type.schemaResource());
    JsonNode largest = largest(schema, schema);

    assertThat(Documents.errors(type, largest)).isEmpty();
    byte[] written = EventJson.write(EventJson.read(bytes(largest), type.recordClass()));
    assertThat(written.length).isBetween(100, EventJson.LARGEST_BYTES);
  }

  @Test
  void aFieldWithoutBounds_isFound() {
    JsonNode endless = JSON.objectNode().put("type", "string");

    assertThatThrownBy(() -> largest(endless, endless)).hasMessageContaining("maxLength");
  }

  private static byte[] bytes(JsonNode value) {
    return value.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static JsonNode largest(JsonNode schema, JsonNode root) {
    if (schema.has("$ref")) {
      return largest(root.at(schema.get("$ref").asText().substring(1)), root);
    }
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.has("enum")) {
      String longest = "";
      for (JsonNode choice : schema.get("enum")) {
        longest = choice.asText().length() > longest.length() ? choice.asText() : longest;
      }
      return JSON.textNode(longest);
    }
    return switch (schema.path("type").asText()) {
      case "string" -> JSON.textNode(text(schema));
      case "boolean" -> JSON.booleanNode(false);
      case "integer" -> JSON.numberNode(schema.path("maximum").asInt(Integer.MAX_VALUE));
      case "number" ->
          JSON.numberNode(
              schema.has("maximum") ? schema.get("maximum").decimalValue() : LONGEST_NUMBER);
      case "array" -> {
        JsonNode choices = schema.at("/items/enum");
        if (schema.path("uniqueItems").asBoolean() && choices.isArray()) {
          yield choices;
        }
        var items = JSON.arrayNode();
        for (int i = 0; i < bound(schema, "maxItems"); i++) {
          items.add(largest(schema.get("items"), root));
        }
        yield items;
      }
      case "object" -> object(schema, root);
      default -> throw new AssertionError("no type: " + schema);
    };
  }

  private static ObjectNode object(JsonNode schema, JsonNode root) {
    ObjectNode object = JSON.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(it -> object.set(it.getKey(), largest(it.getValue(), root)));
    if (schema.path("additionalProperties").isObject()) {
      int longest = bound(schema.path("propertyNames"), "maxLength");
      for (int i = 0; i < bound(schema, "maxProperties"); i++) {
        String name = (10 + i) + "a".repeat(longest - 2);
        object.set(name, largest(schema.get("additionalProperties"), root));
      }
    }
    return object;
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asText()) {
      case "uuid" -> "019aab3d-0001-7000-8000-000000000001";
      case "date" -> "2026-11-20";
      case "date-time" -> "2026-11-20T09:30:00.123456789Z";
      default -> filled(schema, bound(schema, "maxLength"));
    };
  }

  private static String filled(JsonNode schema, int longest) {
    if (schema.has("contentEncoding")) {
      return "A".repeat(longest);
    }
    if (!schema.has("pattern")) {
      return WIDEST.repeat(longest);
    }
    Pattern pattern = Pattern.compile(schema.path("pattern").asText());
    return Stream.of("", "aa-", "R-", "a.a.")
        .map(start -> start + "a".repeat(Math.max(0, longest - start.length())))
        .flatMap(it -> Stream.of(it, digits(it)))
        .filter(it -> pattern.matcher(it).find())
        .findFirst()
        .orElseThrow(() -> new AssertionError("say how to fill " + pattern));
  }

  private static String digits(String text) {
    return text.replace('a', '0');
  }

  private static int bound(JsonNode schema, String name) {
    assertThat(schema.has(name)).describedAs("%s is missing in %s", name, schema).isTrue();
    return schema.get(name).asInt();
  }
}
