package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** A trainer reports credit hours, the peer reports more, and the service counts them. */
record EducationSteps(Narrator narrator, Walk walk) {
  private static final String CREDITS = "/api/v1/credits";

  void run() {
    trainer();
    self();
    standing();
  }

  private void trainer() {
    narrator.step(
        "A trainer reports three hours; reporting the same certificate again returns the same"
            + " credit.");
    String course =
        """
        {"peerId": "%s", "jurisdiction": "us-mt", "credentialType": "cbhpss", "on": "%s",
         "hours": 3, "kind": "attended", "topics": ["suicide_prevention"], "certificateNumber": "T-%s"}
        """
            .formatted(walk.peerId(), walk.today(), UUID.randomUUID());
    Answer pushed = narrator.askOnceReplicated("trainer", Call.post(CREDITS).json(course));
    narrator.expect(pushed, 201);
    Answer again = narrator.ask("trainer", Call.post(CREDITS).json(course));
    narrator.expect(again, 200);
    narrator.expect(
        again.text("creditId").equals(pushed.text("creditId")), "the credit was counted twice");
    walk.add("CreditEarned", pushed.text("creditId"));
  }

  private void self() {
    narrator.step("The peer reports two hours: refused without proof, accepted with it.");
    narrator.expect(narrator.ask(walk.account(), report("")), 422);
    Answer reported =
        narrator.askOnceReplicated(
            walk.account(),
            report(
                ", \"proof\": {\"title\": \"Ethics\", \"presenter\": \"A trainer\", \"hours\":"
                    + " 2}"));
    narrator.expect(reported, 201);
    walk.add("CreditEarned", reported.text("creditId"));
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
    narrator.step(
        "The education standing, from these credits and the certificate received from the board.");
    Answer education =
        narrator.askUntil(
            walk.account(),
            Call.get("/api/v1/peers/" + walk.peerId() + "/education"),
            answer -> answer.status() == 200 && answer.json().path("certified").asBoolean());
    for (JsonNode standing : education.json().path("standings")) {
      narrator.line("certified since " + standing.path("certifiedOn").asText());
      new EducationLines(narrator).print(standing.path("education"));
    }
  }
}
