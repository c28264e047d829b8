package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes a timeline entry in one line. */
final class EntryWords {
  private static final int MOST_RULES = 2;

  private EntryWords() {}

  static String of(JsonNode entry) {
    JsonNode details = entry.path("details");
    String id = EntryId.of(entry);
    return switch (entry.path("type").asText()) {
      case "ApplicationOpened", "ApplicationWithdrawn" -> words(id, details, "credentialType");
      case "DocumentReceived" -> words(id, details, "requirement", "receiptNumber");
      case "DocumentAccepted" -> words(id, details, "requirement");
      case "DocumentRejected" -> words(id, details, "requirement", "reason");
      case "CertificateIssued", "SupervisionStandingChanged", "EducationStandingChanged" ->
          words(id, details, "credentialType", "profile") + " " + segments(details);
      case "EmploymentStarted" -> words(id, details);
      case "EncounterLogged" -> words(id, details, "activity") + minutes(details);
      case "AgreementProposed", "AgreementSigned" ->
          words(id, details) + " from " + details.path("from").asText();
      case "WorkLogged" -> words(id, details) + " " + details.path("hours").asText() + " h";
      case "SessionLogged" -> words(id, details, "mode") + minutes(details);
      case "SessionAttested" ->
          words(id, details)
              + (details.path("supervisorQualified").asBoolean() ? " qualified" : " not qualified");
      case "SessionDisputed" -> words(id, details, "reason");
      case "SessionDisputeSettled" -> words(id, details, "outcome", "basis");
      case "CreditEarned" ->
          words(id, details, "source") + " " + details.path("hours").asText() + " h";
      default -> words(id, details);
    };
  }

  private static String words(String id, JsonNode details, String... fields) {
    return Stream.concat(
            Stream.of(id),
            Stream.of(fields).map(field -> details.path(field).asText()).filter(s -> !s.isEmpty()))
        .collect(Collectors.joining(" "));
  }

  private static String minutes(JsonNode details) {
    return " " + details.path("minutes").asText() + " min";
  }

  /** A segment without a last day has no known end. */
  private static String segments(JsonNode details) {
    var described = new ArrayList<String>();
    for (JsonNode segment : details.path("segments")) {
      String standing =
          Stream.of("status", "state", "standing")
              .map(field -> segment.path(field).asText())
              .filter(word -> !word.isEmpty())
              .findFirst()
              .orElse("");
      described.add(
          standing
              + " from "
              + segment.path("from").asText()
              + (segment.hasNonNull("to") ? " to " + segment.path("to").asText() : ""));
    }
    return String.join(", ", described);
  }

  /** The citations of the fact, otherwise the rules it names. Empty if it names none. */
  static String rulesOf(JsonNode entry) {
    JsonNode details = entry.path("details");
    List<String> named =
        Stream.concat(
                details.findValuesAsText("citation").stream(),
                details.findValuesAsText("ruleId").stream()
                    .filter(_ -> details.findValue("citation") == null))
            .filter(rule -> !rule.isEmpty())
            .distinct()
            .toList();
    String more =
        named.size() > MOST_RULES ? " and %d more".formatted(named.size() - MOST_RULES) : "";
    String pack = details.path("packVersion").asText();
    return named.stream().limit(MOST_RULES).collect(Collectors.joining("; "))
        + more
        + (pack.isEmpty() || named.isEmpty() ? "" : " (pack " + pack + ")");
  }
}
