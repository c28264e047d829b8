package org.cairn.gateway.portal.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An application with its checklist, as far as pages show it. */
public record Application(Line line, List<Item> checklist) {

  /**
   * One line of a list.
   *
   * @param endedOn when it was withdrawn or decided; null while it is open, and in lists
   * @param imported whether it was imported
   */
  public record Line(
      String applicationId,
      String peerId,
      String jurisdiction,
      String credentialType,
      String status,
      LocalDate openedOn,
      @Nullable LocalDate endedOn,
      boolean imported) {

    public boolean isOpen() {
      return status.equals("open");
    }

    public boolean isDecided() {
      return status.equals("approved") || status.equals("denied");
    }
  }

  /** A page of applications, newest first. */
  public record Lines(List<Line> items, String nextCursor) {}

  /**
   * A requirement of the checklist.
   *
   * @param kind its kind, such as a training or a fee
   * @param reason why what was submitted is rejected, or empty
   */
  public record Item(
      String ruleId,
      String kind,
      String title,
      String help,
      String actionBy,
      String citation,
      String status,
      LocalDate effectiveFrom,
      String state,
      String reason) {}

  static Application of(JsonNode json) {
    return new Application(
        line(json),
        StreamSupport.stream(json.path("checklist").spliterator(), false)
            .map(Application::item)
            .toList());
  }

  static Lines lines(ServiceResponse response) {
    return new Lines(
        StreamSupport.stream(response.json().path("items").spliterator(), false)
            .map(Application::line)
            .toList(),
        response.nextCursor());
  }

  private static Line line(JsonNode json) {
    return new Line(
        json.path("applicationId").asText(),
        json.path("peerId").asText(),
        json.path("jurisdiction").asText(),
        json.path("credentialType").asText(),
        json.path("status").asText(),
        LocalDate.parse(json.path("openedOn").asText()),
        endOf(json),
        !json.path("importedFrom").asText("").isEmpty());
  }

  private static @Nullable LocalDate endOf(JsonNode json) {
    String day = json.path("decidedOn").asText(json.path("withdrawnOn").asText(""));
    return day.isEmpty() ? null : LocalDate.parse(day);
  }

  private static Item item(JsonNode json) {
    return new Item(
        json.path("ruleId").asText(),
        json.path("kind").asText(),
        json.path("title").asText(),
        json.path("help").asText(),
        json.path("actionBy").asText(),
        json.path("citation").asText(),
        json.path("status").asText(),
        LocalDate.parse(json.path("effectiveFrom").asText()),
        json.path("state").asText(),
        json.path("reason").asText(""));
  }
}
