package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** How a peer comes to an application, and what its checklist says. */
record ApplicantSteps(Narrator teller, String account) {
  static final String APPLICATIONS = "/api/v1/applications";
  private static final String NAME = "{\"givenName\": \"Demo\", \"familyName\": \"Peer\"}";
  private static final String WISH =
      "{\"jurisdiction\": \"us-mt\", \"credentialType\": \"cbhpss\"}";

  private static final String OTHER_WISH =
      "{\"jurisdiction\": \"us-mt\", \"credentialType\": \"family_pss\"}";

  /** Returns the new application's id. */
  String opens() {
    register();
    withdrawWhatIsOpen();
    teller.step("The peer applies. The checklist asks for documents, and none is there yet.");
    Answer answer = teller.ask(account, Call.post(APPLICATIONS).json(WISH));
    if (answer.status() == 409 && answer.problem().equals("already-certified")) {
      teller.line(
          "The peer is certified from the other story, and applies for another credential.");
      answer = teller.ask(account, Call.post(APPLICATIONS).json(OTHER_WISH));
    }
    teller.expect(answer, 201);
    String application = answer.text("applicationId");
    for (JsonNode entry : read(application).json().path("checklist")) {
      teller.line(
          "%-24s %s".formatted(entry.path("ruleId").asText(), entry.path("state").asText()));
    }
    return application;
  }

  void register() {
    teller.step("A peer registers. The sign-in is bound to the new record.");
    Answer answer = teller.ask(account, Call.post("/api/v1/peers").json(NAME));
    if (answer.status() == 409 && answer.problem().equals("already-registered")) {
      teller.line("The record is there from an earlier run; the story goes on with it.");
    } else {
      teller.expect(answer, 201);
      teller.line("peerId " + answer.text("peerId"));
    }
  }

  /** An earlier run that broke off may have left one open. */
  void withdrawWhatIsOpen() {
    Answer mine = teller.askSilently(account, Call.get(APPLICATIONS));
    teller.expect(mine, 200);
    for (JsonNode line : mine.json().path("items")) {
      if (line.path("status").asText().equals("open")) {
        teller.step("An earlier run left an application open; it is withdrawn first.");
        withdraw(line.path("applicationId").asText());
      }
    }
  }

  void withdraws(String application) {
    teller.step("At the end the peer withdraws, so that the story can be rebuilt.");
    withdraw(application);
  }

  private void withdraw(String application) {
    Call withdrawal = Call.post(APPLICATIONS + "/" + application + "/withdrawal");
    Answer read = read(application);
    teller.expect(teller.ask(account, withdrawal.ifMatch(read.header("ETag"))), 200);
  }

  void expectState(String application, String requirement, String state) {
    String found = stateOf(application, requirement);
    teller.line("the checklist says of %s: %s".formatted(requirement, found));
    teller.expect(found.equals(state), "it should say " + state);
  }

  private String stateOf(String application, String requirement) {
    for (JsonNode entry : read(application).json().path("checklist")) {
      if (entry.path("ruleId").asText().equals(requirement)) {
        return entry.path("state").asText();
      }
    }
    throw teller.broken("the checklist has no entry " + requirement);
  }

  private Answer read(String application) {
    Answer answer = teller.askSilently(account, Call.get(APPLICATIONS + "/" + application));
    teller.expect(answer, 200);
    return answer;
  }
}
