package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Events carry ids, codes, dates, hours and amounts; nothing that describes a person. */
class PrivacyOfSchemasTest {

  private static final Set<String> SMELLS =
      Set.of("name", "birth", "ssn", "diagnosis", "conviction", "address", "phone", "email");

  /** Fields that only look personal, as {@code Event.field}, each with its reason. */
  private static final Set<String> HARMLESS = Set.of();

  @Test
  void noField_looksPersonal() {
    List<String> suspects = new ArrayList<>();
    for (EventType type : EventCatalog.all()) {
      for (String field : fieldsIn(Documents.json(type.schemaResource()))) {
        if (smells(field)) {
          suspects.add(type.name() + "." + field);
        }
      }
    }

    assertThat(suspects).allMatch(HARMLESS::contains);
  }

  @Test
  void personalFields_areRecognized() {
    assertThat(List.of("lastName", "dateOfBirth", "homeAddress", "EMAIL")).allMatch(this::smells);
    assertThat(List.of("ruleId", "effectiveFrom", "peerId")).noneMatch(this::smells);
  }

  private boolean smells(String field) {
    String lower = field.toLowerCase(Locale.ROOT);
    return SMELLS.stream().anyMatch(lower::contains);
  }

  private static List<String> fieldsIn(JsonNode schema) {
    List<String> names = new ArrayList<>();
    for (JsonNode properties : schema.findValues("properties")) {
      properties.fieldNames().forEachRemaining(names::add);
    }
    for (JsonNode definition : schema.path("$defs")) {
      names.addAll(fieldsIn(definition));
    }
    return names;
  }
}
