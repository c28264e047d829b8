package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** An agency takes part and employs the peer; both only once, however often this is told. */
record EmploymentSteps(Narrator teller, Walk walk) {
  private static final String EMPLOYMENTS = "/api/v1/employments";
  private static final String AGENCY = "agency";
  private static final String ORGANIZATION =
      """
      {"organization": "org-agency-one", "providerType": "mental_health_center",
       "jurisdiction": "us-mt"}
      """;

  /** The peer worked there before the certificate was issued, in another duty. */
  private static final int DAYS_BEFORE = 7;

  /** Who employs the peer. */
  record Employed(String employmentId, String agencyId) {
    private static Employed of(JsonNode employment) {
      return new Employed(
          employment.path("employmentId").asText(), employment.path("agencyId").asText());
    }
  }

  Employed tell() {
    teller.step("An administrator brings an agency in; its tokens name the organization.");
    // With this key the answer of an earlier run is given again.
    Call call = Call.post("/api/v1/agencies").key("story-of-one-peer").json(ORGANIZATION);
    Answer registered = teller.ask("admin", call);
    teller.expect(
        registered.status() == 201 || registered.problem().equals("agency-already-registered"),
        "the agency was refused: " + registered.body());

    for (JsonNode one : new Pages(teller, walk.account()).all(EMPLOYMENTS, "items")) {
      if (!one.hasNonNull("endedOn") && isOfTheAgency(one.path("employmentId").asText())) {
        teller.step("The agency employs the peer, since " + one.path("startedOn").asText() + ".");
        walk.did("EmploymentStarted", one.path("employmentId").asText());
        return Employed.of(one);
      }
    }
    return employ();
  }

  private boolean isOfTheAgency(String employment) {
    return teller.askSilently(AGENCY, Call.get(EMPLOYMENTS + "/" + employment)).status() == 200;
  }

  private Employed employ() {
    teller.step("The agency tells that it employs the peer, since a week.");
    String body =
        "{\"peerId\": \"%s\", \"startedOn\": \"%s\"}"
            .formatted(walk.peerId(), walk.today().minusDays(DAYS_BEFORE));
    Answer started = teller.askOnceKnown(AGENCY, Call.post(EMPLOYMENTS).json(body));
    teller.expect(started, 201);
    teller.step("A second employment with the same agency is refused while this one lasts.");
    teller.expect(teller.ask(AGENCY, Call.post(EMPLOYMENTS).json(body)), 409);
    walk.did("EmploymentStarted", started.text("employmentId"));
    return Employed.of(started.json());
  }
}
