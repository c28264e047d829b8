package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** What the rules would say of a renewal; asked without an account, and nothing is kept. */
record RenewalSteps(Narrator teller, Walk walk) {
  private static final int DAYS_TOO_LATE = 10;

  void tell() {
    teller.step("Until when does the certificate hold, and when can it be renewed?");
    Answer now = status(walk.begin().toString());
    teller.expect(now.text("status").equals("active"), "it should be active");
    LocalDate due = LocalDate.parse(now.text("renewalDueOn"));

    teller.step("And what if the renewal is forgotten?");
    Answer late = status(due.plusDays(DAYS_TOO_LATE) + "T12:00:00-07:00");
    teller.expect(!late.text("status").equals("active"), "it should not be active any more");

    teller.step("Do these hours suffice, this year and the next?");
    Answer education =
        teller.ask(
            Call.post("/api/v1/evaluations/continuing-education")
                .json(
                    """
                    {"jurisdiction": "us-mt", "credentialType": "cbhpss", "certifiedOn": "%1$s",
                     "through": "%2$s", "entries": [
                     {"id": "of the trainer", "on": "%1$s", "hours": 3, "kind": "attended",
                      "topics": ["suicide_prevention"],
                      "proof": {"title": "Suicide prevention", "presenter": "A trainer", "hours": 3}},
                     {"id": "of the peer", "on": "%1$s", "hours": 2, "kind": "attended",
                      "topics": ["ethics"],
                      "proof": {"title": "Ethics", "presenter": "A trainer", "hours": 2}}]}
                    """
                        .formatted(walk.today(), due.plusYears(1))));
    teller.expect(education, 200);
    new EducationLines(teller).tell(education.json());
  }

  private Answer status(String at) {
    Answer answer =
        teller.ask(
            Call.post("/api/v1/evaluations/certificate-status")
                .json(
                    """
                    {"jurisdiction": "us-mt", "credentialType": "cbhpss", "certifiedOn": "%s",
                     "renewals": [], "at": "%s"}
                    """
                        .formatted(walk.today(), at)));
    teller.expect(answer, 200);
    JsonNode json = answer.json();
    teller.line(
        "%s, practice %s; renewal due on %s, opens on %s, by %s"
            .formatted(
                json.path("status").asText(),
                json.path("practice").asText(),
                json.path("renewalDueOn").asText(),
                json.hasNonNull("renewalOpensOn")
                    ? json.path("renewalOpensOn").asText()
                    : "a day that the pack does not know",
                json.path("renewable").asText()));
    JsonNode fees = json.path("feesIfRenewedNow");
    if (fees.isObject()) {
      teller.line(
          "fees if renewed then: %s cents, of which late %s"
              .formatted(fees.path("totalCents").asText(), fees.path("lateCents").asText()));
    }
    for (JsonNode finding : json.path("findings")) {
      teller.line("  " + Findings.line(finding));
    }
    return answer;
  }
}
