package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** Asks how the rules apply to a renewal, without an account; nothing is stored. */
record RenewalSteps(Narrator narrator, Walk walk) {
  private static final int DAYS_TOO_LATE = 10;

  void run() {
    narrator.step("How long is the certificate valid, and when can it be renewed?");
    Answer now = status(walk.begin().toString());
    narrator.expect(now.text("status").equals("active"), "the certificate should be active");
    LocalDate due = LocalDate.parse(now.text("renewalDueOn"));

    narrator.step("What if the renewal is forgotten?");
    Answer late = status(due.plusDays(DAYS_TOO_LATE) + "T12:00:00-07:00");
    narrator.expect(
        !late.text("status").equals("active"), "the certificate should no longer be active");

    narrator.step("Are these hours enough, this year and next?");
    Answer education =
        narrator.ask(
            Call.post("/api/v1/evaluations/continuing-education")
                .json(
                    """
                    {"jurisdiction": "us-mt", "credentialType": "cbhpss", "certifiedOn": "%1$s",
                     "through": "%2$s", "entries": [
                     {"id": "from the trainer", "on": "%1$s", "hours": 3, "kind": "attended",
                      "topics": ["suicide_prevention"],
                      "proof": {"title": "Suicide prevention", "presenter": "A trainer", "hours": 3}},
                     {"id": "from the peer", "on": "%1$s", "hours": 2, "kind": "attended",
                      "topics": ["ethics"],
                      "proof": {"title": "Ethics", "presenter": "A trainer", "hours": 2}}]}
                    """
                        .formatted(walk.today(), due.plusYears(1))));
    narrator.expect(education, 200);
    new EducationLines(narrator).print(education.json());
  }

  private Answer status(String at) {
    Answer answer =
        narrator.ask(
            Call.post("/api/v1/evaluations/certificate-status")
                .json(
                    """
                    {"jurisdiction": "us-mt", "credentialType": "cbhpss", "certifiedOn": "%s",
                     "renewals": [], "at": "%s"}
                    """
                        .formatted(walk.today(), at)));
    narrator.expect(answer, 200);
    JsonNode json = answer.json();
    narrator.line(
        "%s, practice %s; renewal due on %s, opens on %s, by %s"
            .formatted(
                json.path("status").asText(),
                json.path("practice").asText(),
                json.path("renewalDueOn").asText(),
                json.hasNonNull("renewalOpensOn")
                    ? json.path("renewalOpensOn").asText()
                    : "a day that the rule pack does not state",
                json.path("renewable").asText()));
    JsonNode fees = json.path("feesIfRenewedNow");
    if (fees.isObject()) {
      narrator.line(
          "fees if renewed then: %s cents, including a late fee of %s"
              .formatted(fees.path("totalCents").asText(), fees.path("lateCents").asText()));
    }
    for (JsonNode finding : json.path("findings")) {
      narrator.line("  " + Findings.line(finding));
    }
    return answer;
  }
}
