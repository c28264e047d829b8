package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** Hours that a trainer pushes and hours that the peer reports, and what they are worth. */
record EducationSteps(Narrator teller, Walk walk) {
  private static final String CREDITS = "/api/v1/credits";

  void tell() {
    trainer();
    self();
    standing();
  }

  private void trainer() {
    teller.step("A trainer pushes three hours; the same certificate again is the same credit.");
    String course =
        """
        {"peerId": "%s", "jurisdiction": "us-mt", "credentialType": "cbhpss", "on": "%s",
         "hours": 3, "kind": "attended", "topics": ["suicide_prevention"], "certificateNumber": "T-%s"}
        """
            .formatted(walk.peerId(), walk.today(), UUID.randomUUID());
    Answer pushed = teller.askOnceKnown("trainer", Call.post(CREDITS).json(course));
    teller.expect(pushed, 201);
    Answer again = teller.ask("trainer", Call.post(CREDITS).json(course));
    teller.expect(again, 200);
    teller.expect(again.text("creditId").equals(pushed.text("creditId")), "it was counted twice");
    walk.did("CreditEarned", pushed.text("creditId"));
  }

  private void self() {
    teller.step("The peer reports two hours: refused without proof, taken with it.");
    teller.expect(teller.ask(walk.account(), report("")), 422);
    Answer reported =
        teller.askOnceKnown(
            walk.account(),
            report(
                ", \"proof\": {\"title\": \"Ethics\", \"presenter\": \"A trainer\", \"hours\": 2}"));
    teller.expect(reported, 201);
    walk.did("CreditEarned", reported.text("creditId"));
  }

  private Call report(String proof) {
    return Call.post(CREDITS)
        .json(
            """
            {"jurisdiction": "us-mt", "credentialType": "cbhpss", "on": "%s", "hours": 2,
             "kind": "attended", "topics": ["ethics"]%s}
            """
                .formatted(walk.today(), proof));
  }

  private void standing() {
    teller.step("How education stands, from these facts and the certificate that was heard of.");
    Answer education =
        teller.askUntil(
            walk.account(),
            Call.get("/api/v1/peers/" + walk.peerId() + "/education"),
            answer -> answer.status() == 200 && answer.json().path("certified").asBoolean());
    for (JsonNode standing : education.json().path("standings")) {
      teller.line("certified since " + standing.path("certifiedOn").asText());
      new EducationLines(teller).tell(standing.path("education"));
    }
  }
}
