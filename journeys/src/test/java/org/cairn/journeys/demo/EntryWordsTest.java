package org.cairn.journeys.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class EntryWordsTest {
  private static final String ID = "019abcde-0000-7000-8000-000000c0ffee";

  @Test
  void idsAreShortenedToTheirDistinctEnd() {
    assertThat(Narrator.shortened("GET applications/" + ID)).isEqualTo("GET applications/..c0ffee");
  }

  @Test
  void aCertificateIsDescribedByItsDays_andTheLastSegmentMayBeOpen() throws Exception {
    JsonNode entry =
        entry(
            "CertificateIssued",
            """
            {"credentialType": "cbhpss", "segments": [
              {"status": "active", "from": "2026-01-01", "to": "2026-12-31"},
              {"status": "lapsed", "from": "2027-01-01"}]}
            """);

    assertThat(EntryWords.of(entry))
        .isEqualTo(ID + " cbhpss active from 2026-01-01 to 2026-12-31, lapsed from 2027-01-01");
  }

  @Test
  void everyCitationOfAFactIsNamedOnce() throws Exception {
    JsonNode entry =
        entry(
            "SessionAttested",
            """
            {"packVersion": "2026.1", "findings": [
              {"ruleId": "a", "citation": "Rule 1"}, {"ruleId": "b", "citation": "Rule 1"},
              {"ruleId": "c", "citation": "Rule 2"}, {"ruleId": "d", "citation": "Rule 3"}]}
            """);

    assertThat(EntryWords.rulesOf(entry)).isEqualTo("Rule 1; Rule 2 and 1 more (pack 2026.1)");
  }

  @Test
  void theRuleIsNamed_whenTheFactHasNoCitation() throws Exception {
    JsonNode entry =
        entry(
            "SupervisionStandingChanged",
            "{\"packVersion\": \"2026.1\", \"ruleId\": \"supervision-profile\"}");

    assertThat(EntryWords.rulesOf(entry)).isEqualTo("supervision-profile (pack 2026.1)");
  }

  @Test
  void noRuleIsNamed_whenTheFactNamesNone() throws Exception {
    assertThat(EntryWords.rulesOf(entry("EncounterLogged", "{\"minutes\": 45}"))).isEmpty();
  }

  private static JsonNode entry(String type, String details) throws Exception {
    return new JsonMapper()
        .readTree(
            "{\"type\": \"%s\", \"aggregateId\": \"%s\", \"details\": %s}"
                .formatted(type, ID, details));
  }
}
