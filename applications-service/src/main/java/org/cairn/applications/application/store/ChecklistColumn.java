package org.cairn.applications.application.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.cairn.applications.application.decision.ChecklistEntry;

/**
 * The checklist as it was given on the day of opening; packs change, what was asked then does not.
 */
final class ChecklistColumn {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private ChecklistColumn() {}

  static String write(List<ChecklistEntry> checklist) {
    try {
      return JSON.writeValueAsString(checklist);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A checklist can always be written", e);
    }
  }

  static List<ChecklistEntry> read(String column) {
    try {
      return JSON.readValue(column, new TypeReference<List<ChecklistEntry>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored checklist cannot be read", e);
    }
  }
}
