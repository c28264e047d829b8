package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints a finding: the rule, its outcome, and its citation. */
final class Findings {

  private Findings() {}

  static String line(JsonNode finding) {
    return "%s %s by %s (%s)"
        .formatted(
            finding.path("ruleId").asText(),
            finding.path("outcome").asText(),
            finding.path("citation").asText(),
            finding.path("status").asText());
  }
}
