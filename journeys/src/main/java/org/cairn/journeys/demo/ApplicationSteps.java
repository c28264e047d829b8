package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** An application is opened, seen by whom it concerns, and another one withdrawn. */
record ApplicationSteps(Narrator teller, String account) {
  private static final String APPLICATIONS = ApplicantSteps.APPLICATIONS;
  private static final String WISH = wish("cbhpss");
  private static final String OTHER_WISH = wish("family_pss");

  /** An application as far as the story needs it. */
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

  /** Empty where the peer holds a certificate from an earlier telling. */
  Optional<Opened> tell() {
    String key = UUID.randomUUID().toString();
    Optional<Opened> opened = open(key);
    opened.ifPresent(mine -> {
      repeat(key, mine);
      othersLook(mine);
    });
    return opened;
  }

  private Optional<Opened> open(String key) {
    teller.step("The peer applies and learns what is asked, by which rule, and whose turn it is.");
    Answer answer = teller.ask(account, Call.post(APPLICATIONS).key(key).json(WISH));
    if (answer.status() == 409 && answer.problem().equals("already-certified")) {
      teller.line(
          "The peer was certified in an earlier telling, so there is nothing to apply for.");
      return Optional.empty();
    }
    teller.expect(answer, 201);
    teller.line("rule pack " + answer.text("packVersion"));
    teller.line("%-23s %-10s %-15s %s".formatted("rule", "whose turn", "status", "citation"));
    for (JsonNode entry : answer.json().path("checklist")) {
      teller.line(
          "%-23s %-10s %-15s %s"
              .formatted(
                  entry.path("ruleId").asText(),
                  entry.path("actionBy").asText(),
                  entry.path("status").asText(),
                  entry.path("citation").asText()));
    }
    teller.expect(!answer.json().path("checklist").isEmpty(), "the checklist is empty");
    return Optional.of(Opened.of(answer));
  }

  private void repeat(String key, Opened opened) {
    teller.step("The connection broke; the same Idempotency-Key again is the same application.");
    Answer again = teller.ask(account, Call.post(APPLICATIONS).key(key).json(WISH));
    teller.expect(again, 201);
    teller.expect(
        again.text("applicationId").equals(opened.applicationId()),
        "another application was opened");

    teller.step("The same key for another request is refused.");
    teller.expect(teller.ask(account, Call.post(APPLICATIONS).key(key).json(OTHER_WISH)), 422);
  }

  private void othersLook(Opened opened) {
    teller.step("It is there for the peer and the state's own board, for nobody else.");
    Call look = Call.get(opened.path());
    teller.expect(teller.ask("peer2", look), 404);
    teller.expect(teller.ask("zz-board", look), 404);
    teller.expect(teller.ask("board-staff", look), 200);
    teller.expect(teller.ask(look), 401);
  }

  Opened withdrawsAnother() {
    teller.step("Another application is withdrawn: not by an old version of it, but by this one.");
    Answer answer = teller.ask(account, Call.post(APPLICATIONS).json(OTHER_WISH));
    teller.expect(answer, 201);
    Opened other = Opened.of(answer);
    Call withdrawal = Call.post(other.path() + "/withdrawal");
    teller.expect(teller.ask(account, withdrawal.ifMatch("\"v4711\"")), 412);
    teller.expect(teller.ask(account, withdrawal.ifMatch(other.etag())), 200);
    return other;
  }
}
