package org.cairn.journeys.workforce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.journeys.running.Answer;

/** What became of each row of a request. */
record ImportAnswer(List<AnsweredRow> rows) {
  /** The services have not heard yet whose peer it is; they say the same of anybody else's. */
  private static final String NOT_HEARD_OF = "peer-not-imported-here";

  enum Outcome {
    RECORDED,
    REPEATED,
    REFUSED
  }

  /**
   * @param reasons kind of refusal, field and words
   */
  record AnsweredRow(HistoricFact fact, Outcome outcome, List<String> reasons) {}

  ImportAnswer {
    rows = List.copyOf(rows);
  }

  static ImportAnswer to(ImportRequest request, Answer answer) {
    Map<String, HistoricFact> sent = request.byPointer();
    List<AnsweredRow> rows = new ArrayList<>();
    for (JsonNode result : answer.json().path("results")) {
      String pointer = result.path("pointer").asText();
      HistoricFact fact = sent.remove(pointer);
      if (fact == null || !fact.row().id().toString().equals(result.path("id").asText())) {
        throw new IllegalStateException("an answer to a row that was not sent: " + result);
      }
      rows.add(
          new AnsweredRow(
              fact,
              Outcome.valueOf(result.path("outcome").asText().toUpperCase(Locale.ROOT)),
              reasons(pointer, result.path("errors"))));
    }
    if (!sent.isEmpty()) {
      throw new IllegalStateException("rows without an answer: " + sent.keySet());
    }
    return new ImportAnswer(rows);
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

  List<AnsweredRow> settled() {
    return rows.stream().filter(row -> row.outcome() != Outcome.REFUSED).toList();
  }

  List<AnsweredRow> refused() {
    return rows.stream().filter(row -> row.outcome() == Outcome.REFUSED).toList();
  }

  /** Whoever is refused beside such a row may have been refused because of it. */
  boolean isTooEarly() {
    return refused().stream()
        .flatMap(row -> row.reasons().stream())
        .anyMatch(reason -> reason.startsWith(NOT_HEARD_OF));
  }
}
