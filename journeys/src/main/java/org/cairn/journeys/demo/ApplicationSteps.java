package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** The peer opens an application, others try to read it, and a second one is withdrawn. */
record ApplicationSteps(Narrator narrator, String account) {
  private static final String APPLICATIONS = ApplicantSteps.APPLICATIONS;
  private static final String REQUEST = wish("cbhpss");
  private static final String OTHER_REQUEST = wish("family_pss");

  /** What the story needs to know about an application. */
  record Opened(String applicationId, String peerId, String openedOn, String etag) {
    String path() {
      return APPLICATIONS + "/" + applicationId;
    }

    private static Opened of(Answer answer) {
      return new Opened(
          answer.text("applicationId"),
          answer.text("peerId"),
          answer.text("openedOn"),
          answer.header("ETag"));
    }
  }

  private static String wish(String credentialType) {
    return "{\"jurisdiction\": \"us-mt\", \"credentialType\": \"%s\"}".formatted(credentialType);
  }

  /** Empty if an earlier run of the story certified the peer. */
  Optional<Opened> run() {
    String key = UUID.randomUUID().toString();
    Optional<Opened> opened = open(key);
    opened.ifPresent(application -> {
      repeat(key, application);
      othersLook(application);
    });
    return opened;
  }

  private Optional<Opened> open(String key) {
    narrator.step("The peer applies and sees what is required, by which rule, and who must act.");
    Answer answer = narrator.ask(account, Call.post(APPLICATIONS).key(key).json(REQUEST));
    if (answer.status() == 409 && answer.problem().equals("already-certified")) {
      narrator.line("An earlier run certified the peer, so there is nothing to apply for.");
      return Optional.empty();
    }
    narrator.expect(answer, 201);
    narrator.line("rule pack " + answer.text("packVersion"));
    narrator.line("%-23s %-10s %-15s %s".formatted("rule", "action by", "status", "citation"));
    for (JsonNode entry : answer.json().path("checklist")) {
      narrator.line(
          "%-23s %-10s %-15s %s"
              .formatted(
                  entry.path("ruleId").asText(),
                  entry.path("actionBy").asText(),
                  entry.path("status").asText(),
                  entry.path("citation").asText()));
    }
    narrator.expect(!answer.json().path("checklist").isEmpty(), "the checklist is empty");
    return Optional.of(Opened.of(answer));
  }

  private void repeat(String key, Opened opened) {
    narrator.step(
        "The connection broke. Sending the same Idempotency-Key again returns the same"
            + " application.");
    Answer again = narrator.ask(account, Call.post(APPLICATIONS).key(key).json(REQUEST));
    narrator.expect(again, 201);
    narrator.expect(
        again.text("applicationId").equals(opened.applicationId()),
        "a second application was opened");

    narrator.step("The same key with a different request is refused.");
    narrator.expect(
        narrator.ask(account, Call.post(APPLICATIONS).key(key).json(OTHER_REQUEST)), 422);
  }

  private void othersLook(Opened opened) {
    narrator.step("Only the peer and the board of the state can read it.");
    Call look = Call.get(opened.path());
    narrator.expect(narrator.ask("peer2", look), 404);
    narrator.expect(narrator.ask("zz-board", look), 404);
    narrator.expect(narrator.ask("board-staff", look), 200);
    narrator.expect(narrator.ask(look), 401);
  }

  Opened withdrawsAnother() {
    narrator.step(
        "A second application is withdrawn: an outdated version is refused, the current one"
            + " accepted.");
    Answer answer = narrator.ask(account, Call.post(APPLICATIONS).json(OTHER_REQUEST));
    narrator.expect(answer, 201);
    Opened other = Opened.of(answer);
    Call withdrawal = Call.post(other.path() + "/withdrawal");
    narrator.expect(narrator.ask(account, withdrawal.ifMatch("\"v4711\"")), 412);
    narrator.expect(narrator.ask(account, withdrawal.ifMatch(other.etag())), 200);
    return other;
  }
}
