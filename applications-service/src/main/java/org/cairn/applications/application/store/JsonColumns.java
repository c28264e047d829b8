package org.cairn.applications.application.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.cairn.applications.application.decision.ChecklistEntry;

/** What is stored as JSON because later rules must not change it: checklists and decided facts. */
final class JsonColumns {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private JsonColumns() {}

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value.getClass() + " cannot be written as JSON", e);
    }
  }

  static List<ChecklistEntry> readChecklist(String column) {
    try {
      return JSON.readValue(column, new TypeReference<List<ChecklistEntry>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored checklist cannot be read", e);
    }
  }
}
