package org.cairn.journeys;

import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** Somebody with an account, and their requests in these stories. */
record Person(String account) {
  static final String APPLICATIONS = "/api/v1/applications";

  static Person named(String account) {
    return new Person(account);
  }

  Answer asks(Call call) {
    return CairnSystem.gateway().send(call.by(CairnSystem.signIn().tokenOf(account)));
  }

  /** Registers the person as a peer; harmless if they are registered. */
  Person registered() {
    asks(Call.post("/api/v1/peers").json("{\"givenName\": \"Story\", \"familyName\": \"Peer\"}"));
    return this;
  }

  Answer opens(String jurisdiction, String credentialType) {
    return asks(Call.post(APPLICATIONS).json(request(jurisdiction, credentialType)));
  }

  static String request(String jurisdiction, String credentialType) {
    return "{\"jurisdiction\": \"%s\", \"credentialType\": \"%s\"}"
        .formatted(jurisdiction, credentialType);
  }

  Answer reads(Answer opened) {
    return asks(Call.get(APPLICATIONS + "/" + opened.text("applicationId")));
  }

  Answer withdraws(Answer opened) {
    return asks(
        Call.post(APPLICATIONS + "/" + opened.text("applicationId") + "/withdrawal")
            .ifMatch(opened.header("ETag")));
  }

  Answer seesTimelineOf(String peerId) {
    return asks(Call.get("/api/v1/timelines/" + peerId + "?limit=200"));
  }
}
