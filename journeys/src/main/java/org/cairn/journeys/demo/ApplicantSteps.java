package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** A peer registers, applies, and reads the checklist of the application. */
record ApplicantSteps(Narrator narrator, String account) {
  static final String APPLICATIONS = "/api/v1/applications";
  private static final String NAME = "{\"givenName\": \"Demo\", \"familyName\": \"Peer\"}";
  private static final String REQUEST =
      "{\"jurisdiction\": \"us-mt\", \"credentialType\": \"cbhpss\"}";

  private static final String OTHER_REQUEST =
      "{\"jurisdiction\": \"us-mt\", \"credentialType\": \"family_pss\"}";

  /** Returns the new application's id. */
  String opens() {
    register();
    withdrawWhatIsOpen();
    narrator.step(
        "The peer applies. The checklist asks for documents; none has been submitted yet.");
    Answer answer = narrator.ask(account, Call.post(APPLICATIONS).json(REQUEST));
    if (answer.status() == 409 && answer.problem().equals("already-certified")) {
      narrator.line(
          "The other story certified this peer, who now applies for a different credential.");
      answer = narrator.ask(account, Call.post(APPLICATIONS).json(OTHER_REQUEST));
    }
    narrator.expect(answer, 201);
    String application = answer.text("applicationId");
    for (JsonNode entry : read(application).json().path("checklist")) {
      narrator.line(
          "%-24s %s".formatted(entry.path("ruleId").asText(), entry.path("state").asText()));
    }
    return application;
  }

  void register() {
    narrator.step("A peer registers. The sign-in is bound to the new record.");
    Answer answer = narrator.ask(account, Call.post("/api/v1/peers").json(NAME));
    if (answer.status() == 409 && answer.problem().equals("already-registered")) {
      narrator.line(
          "An earlier run of the story registered this peer; the story continues with that"
              + " record.");
    } else {
      narrator.expect(answer, 201);
      narrator.line("peerId " + answer.text("peerId"));
    }
  }

  /** An earlier run that did not finish may have left an application open. */
  void withdrawWhatIsOpen() {
    Answer applications = narrator.askSilently(account, Call.get(APPLICATIONS));
    narrator.expect(applications, 200);
    for (JsonNode line : applications.json().path("items")) {
      if (line.path("status").asText().equals("open")) {
        narrator.step("An earlier run left an application open; it is withdrawn first.");
        withdraw(line.path("applicationId").asText());
      }
    }
  }

  void withdraws(String application) {
    narrator.step("At the end the peer withdraws, so that the story can run again.");
    withdraw(application);
  }

  private void withdraw(String application) {
    Call withdrawal = Call.post(APPLICATIONS + "/" + application + "/withdrawal");
    Answer read = read(application);
    narrator.expect(narrator.ask(account, withdrawal.ifMatch(read.header("ETag"))), 200);
  }

  void expectState(String application, String requirement, String state) {
    String found = stateOf(application, requirement);
    narrator.line("the checklist shows %s: %s".formatted(requirement, found));
    narrator.expect(found.equals(state), "the checklist should show " + state);
  }

  private String stateOf(String application, String requirement) {
    for (JsonNode entry : read(application).json().path("checklist")) {
      if (entry.path("ruleId").asText().equals(requirement)) {
        return entry.path("state").asText();
      }
    }
    throw narrator.broken("the checklist has no entry " + requirement);
  }

  private Answer read(String application) {
    Answer answer = narrator.askSilently(account, Call.get(APPLICATIONS + "/" + application));
    narrator.expect(answer, 200);
    return answer;
  }
}
