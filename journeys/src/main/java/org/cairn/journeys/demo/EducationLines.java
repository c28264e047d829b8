package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints continuing education, whether from a peer's record or from an evaluation. */
record EducationLines(Narrator narrator) {

  void print(JsonNode education) {
    for (JsonNode period : education.path("periods")) {
      narrator.line(
          "%s to %s: %s of %s h, %s"
              .formatted(
                  period.path("from").asText(),
                  period.path("to").asText(),
                  period.path("countedHours").asText(),
                  period.path("requiredHours").asText(),
                  period.path("compliant").asBoolean()
                      ? "compliant"
                      : period.path("deficitHours").asText() + " h missing"));
      for (JsonNode finding : period.path("findings")) {
        narrator.line("  " + Findings.line(finding));
      }
    }
    for (JsonNode entry : education.path("entries")) {
      String reason = entry.path("reason").asText("");
      narrator.line(
          "credit %s counts %s h%s"
              .formatted(
                  entry.path("id").asText(),
                  entry.path("countedHours").asText(),
                  reason.isEmpty() || reason.equals("null") ? "" : ": " + reason));
    }
  }
}
