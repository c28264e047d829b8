package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for each type in the catalog, so that none is published with parts missing. */
class EveryEventTypeTest {

  static List<EventType> types() {
    return EventCatalog.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void hasASchema_thatNamesExactlyTheComponentsOfItsRecord(EventType type) {
    JsonNode schema = Documents.json(type.schemaResource());

    assertThat(namesIn(schema.get("properties"))).containsExactly(components(type, false));
    assertThat(schema.get("required"))
        .extracting(JsonNode::asText)
        .containsExactly(components(type, true));
  }

  @ParameterizedTest
  @MethodSource("types")
  void hasExamples_thatAreValid(EventType type) {
    assertThat(Documents.errors(type, full(type))).isEmpty();
    assertThat(Documents.errors(type, minimal(type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void fullExample_hasEveryField(EventType type) {
    assertThat(namesIn(full(type)))
        .containsExactlyElementsOf(
            namesIn(Documents.json(type.schemaResource()).get("properties")));
  }

  @ParameterizedTest
  @MethodSource("types")
  void minimalExample_hasNoFieldThatCouldBeLeftOut(EventType type) {
    for (JsonPointer field : fieldsOf(minimal(type))) {
      assertThat(Documents.errors(type, without(field, minimal(type))))
          .describedAs("minimal example without %s", field)
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void examples_surviveTheRecordWithoutLoss(EventType type) {
    assertThat(throughTheRecord(type, full(type))).isEqualTo(full(type));
    assertThat(throughTheRecord(type, minimal(type))).isEqualTo(minimal(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aMissingRequiredField_isRefusedBySchemaAndRecordAlike(EventType type) {
    for (JsonPointer field : fieldsOf(minimal(type))) {
      refusedByBoth(type, without(field, minimal(type)), "without " + field);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void aRequiredFieldThatIsNull_isRefusedBySchemaAndRecordAlike(EventType type) {
    for (JsonPointer field : fieldsOf(minimal(type))) {
      JsonNode value = minimal(type);
      parent(field, value).putNull(field.last().getMatchingProperty());
      refusedByBoth(type, value, "with null in " + field);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void anUnknownField_isIgnored(EventType type) {
    ObjectNode value = (ObjectNode) full(type);
    value.put("addedByANewerPublisher", true);

    assertThat(Documents.errors(type, value)).isEmpty();
    assertThat(throughTheRecord(type, value)).isEqualTo(full(type));
  }

  @ParameterizedTest
  @MethodSource("types")
  void isDescribedInTheAsyncApiDocument(EventType type) {
    JsonNode document = Documents.asyncApi();
    String key = type.name() + ".v" + type.version();
    JsonNode message = document.path("components").path("messages").path(key);

    assertThat(message.path("name").asText()).isEqualTo(type.type());
    assertThat(message.path("payload").path("$ref").asText()).isEqualTo(type.schemaResource());
    assertThat(message.path("x-stability").asText())
        .isEqualTo(type.stability().name().toLowerCase(Locale.ROOT));
    JsonNode channel = document.path("channels").path(type.topic());
    assertThat(channel.path("address").asText()).isEqualTo(type.topic());
    assertThat(channel.path("messages").path(key).path("$ref").asText())
        .isEqualTo("#/components/messages/" + key);
  }

  private static void refusedByBoth(EventType type, JsonNode value, String how) {
    assertThat(Documents.errors(type, value)).describedAs("schema, %s", how).isNotEmpty();
    assertThatThrownBy(() -> EventJson.read(bytes(value), type.recordClass()))
        .describedAs("record, %s", how)
        .isInstanceOf(UncheckedIOException.class);
  }

  private static JsonNode throughTheRecord(EventType type, JsonNode value) {
    return Documents.tree(EventJson.write(EventJson.read(bytes(value), type.recordClass())));
  }

  private static byte[] bytes(JsonNode value) {
    return value.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static JsonNode full(EventType type) {
    return Documents.json(type.fullExampleResource());
  }

  private static JsonNode minimal(EventType type) {
    return Documents.json(type.minimalExampleResource());
  }

  private static JsonNode without(JsonPointer field, JsonNode value) {
    parent(field, value).remove(field.last().getMatchingProperty());
    return value;
  }

  private static ObjectNode parent(JsonPointer field, JsonNode value) {
    return (ObjectNode) value.at(field.head());
  }

  /** Pointers to every field of every object in it. */
  private static List<JsonPointer> fieldsOf(JsonNode value) {
    List<JsonPointer> found = new ArrayList<>();
    collect(value, JsonPointer.empty(), found);
    assertThat(found).isNotEmpty();
    return found;
  }

  private static void collect(JsonNode value, JsonPointer at, List<JsonPointer> found) {
    for (var field : value.properties()) {
      JsonPointer pointer = at.appendProperty(field.getKey());
      found.add(pointer);
      collect(field.getValue(), pointer, found);
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        collect(value.get(i), at.appendIndex(i), found);
      }
    }
  }

  private static List<String> namesIn(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String[] components(EventType type, boolean onlyRequired) {
    return Arrays.stream(type.recordClass().getRecordComponents())
        .filter(component ->
            !onlyRequired || !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .map(RecordComponent::getName)
        .toArray(String[]::new);
  }
}
