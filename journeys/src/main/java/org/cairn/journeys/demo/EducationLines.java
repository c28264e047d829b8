package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** What is answered of continuing education, of a record and of a question alike. */
record EducationLines(Narrator teller) {

  void tell(JsonNode education) {
    for (JsonNode period : education.path("periods")) {
      teller.line(
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
        teller.line("  " + Findings.line(finding));
      }
    }
    for (JsonNode entry : education.path("entries")) {
      String reason = entry.path("reason").asText("");
      teller.line(
          "credit %s counts %s h%s"
              .formatted(
                  entry.path("id").asText(),
                  entry.path("countedHours").asText(),
                  reason.isEmpty() || reason.equals("null") ? "" : ": " + reason));
    }
  }
}
