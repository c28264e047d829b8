package org.cairn.gateway.portal.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A page of a timeline, newest first.
 *
 * @param onHold how many facts have arrived that could not be applied yet
 * @param nextCursor where older entries begin; empty when there are none
 */
public record Timeline(List<Entry> entries, int onHold, String nextCursor) {

  /**
   * One fact.
   *
   * @param jurisdiction where it applies, or empty
   * @param details its details, as far as they are a single word, number or date
   */
  public record Entry(
      String chapter,
      String type,
      String jurisdiction,
      LocalDate happenedOn,
      Instant recordedAt,
      Map<String, String> details) {

    public String detail(String name) {
      return details.getOrDefault(name, "");
    }
  }

  static Timeline of(ServiceResponse response) {
    JsonNode json = response.json();
    List<Entry> entries =
        StreamSupport.stream(json.path("entries").spliterator(), false)
            .map(Timeline::entry)
            .toList();
    return new Timeline(entries, json.path("onHold").size(), response.nextCursor());
  }

  private static Entry entry(JsonNode json) {
    return new Entry(
        json.path("chapter").asText(),
        json.path("type").asText(),
        json.path("jurisdiction").asText(""),
        LocalDate.parse(json.path("happenedOn").asText()),
        Instant.parse(json.path("recordedAt").asText()),
        json.path("details").properties().stream()
            .filter(detail -> detail.getValue().isValueNode())
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, detail -> detail.getValue().asText())));
  }
}
