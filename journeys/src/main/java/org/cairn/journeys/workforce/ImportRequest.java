package org.cairn.journeys.workforce;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.workforce.RowList.Service;

/** One import request with facts for one service. */
record ImportRequest(Service service, List<HistoricFact> facts) {
  /** The limit of the services. */
  static final int MOST_ROWS = 1_000;

  static final String JURISDICTION = "us-mt";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
          .addModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(OffsetDateTime.class, new WithOffset()))
          .build();

  ImportRequest {
    facts = List.copyOf(facts);
  }

  /** The rows by the pointers that the response uses for them. */
  Map<String, HistoricFact> byPointer() {
    Map<String, HistoricFact> rows = new LinkedHashMap<>();
    for (RowList list : service.lists()) {
      int index = 0;
      for (HistoricFact fact : factsOf(list)) {
        rows.put("/" + list.code() + "/" + index, fact);
        index++;
      }
    }
    return rows;
  }

  private List<HistoricFact> factsOf(RowList list) {
    return facts.stream().filter(fact -> fact.row().list() == list).toList();
  }

  Call call(String importedFrom) {
    byte[] body = body(importedFrom);
    return Call.post("/api/v1/imports/" + service.code())
        .content("application/json", new Call.Body(facts.size() + " rows", body));
  }

  byte[] body(String importedFrom) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("importedFrom", importedFrom);
    document.put("jurisdiction", JURISDICTION);
    for (RowList list : service.lists()) {
      List<Row> rows = factsOf(list).stream().map(HistoricFact::row).toList();
      if (!rows.isEmpty()) {
        document.put(list.code(), rows);
      }
    }
    try {
      return JSON.writeValueAsString(document).getBytes(UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Java omits zero seconds; RFC 3339 requires them. */
  private static final class WithOffset extends StdSerializer<OffsetDateTime> {
    private static final long serialVersionUID = 1L;

    WithOffset() {
      super(OffsetDateTime.class);
    }

    @Override
    public void serialize(OffsetDateTime time, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }
  }
}
