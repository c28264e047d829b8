package org.cairn.journeys.workforce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.journeys.running.Answer;

/** The result of each row of a request. */
record ImportResponse(List<RowResult> rows) {
  /** The peer has not reached the service yet, or belongs to somebody else. */
  private static final String PEER_UNKNOWN = "peer-not-imported-here";

  enum Outcome {
    RECORDED,
    REPEATED,
    REFUSED
  }

  /**
   * @param reasons kind of refusal, field, and detail
   */
  record RowResult(HistoricFact fact, Outcome outcome, List<String> reasons) {}

  ImportResponse {
    rows = List.copyOf(rows);
  }

  static ImportResponse to(ImportRequest request, Answer answer) {
    Map<String, HistoricFact> unanswered = request.byPointer();
    List<RowResult> rows = new ArrayList<>();
    for (JsonNode result : answer.json().path("results")) {
      String pointer = result.path("pointer").asText();
      HistoricFact fact = unanswered.remove(pointer);
      if (fact == null || !fact.row().id().toString().equals(result.path("id").asText())) {
        throw new IllegalStateException("a result for a row that was not sent: " + result);
      }
      rows.add(
          new RowResult(
              fact,
              Outcome.valueOf(result.path("outcome").asText().toUpperCase(Locale.ROOT)),
              reasons(pointer, result.path("errors"))));
    }
    if (!unanswered.isEmpty()) {
      throw new IllegalStateException("rows without a result: " + unanswered.keySet());
    }
    return new ImportResponse(rows);
  }

  private static List<String> reasons(String pointer, JsonNode errors) {
    List<String> reasons = new ArrayList<>();
    for (JsonNode error : errors) {
      String type = error.path("type").asText();
      String field = error.path("pointer").asText().replaceFirst("^" + pointer, "");
      reasons.add(
          "%s %s %s"
              .formatted(
                  type.substring(type.lastIndexOf('/') + 1),
                  field.isEmpty() ? "/" : field,
                  error.path("detail").asText())
              .strip());
    }
    return reasons;
  }

  List<RowResult> settled() {
    return rows.stream().filter(row -> row.outcome() != Outcome.REFUSED).toList();
  }

  List<RowResult> refused() {
    return rows.stream().filter(row -> row.outcome() == Outcome.REFUSED).toList();
  }

  /** Other rows of the request may have been refused because of such a row. */
  boolean isTooEarly() {
    return refused().stream()
        .flatMap(row -> row.reasons().stream())
        .anyMatch(reason -> reason.startsWith(PEER_UNKNOWN));
  }
}
