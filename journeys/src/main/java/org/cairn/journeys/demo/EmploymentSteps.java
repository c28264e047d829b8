package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** An agency is registered and employs the peer; a second run of the story reuses both. */
record EmploymentSteps(Narrator narrator, Walk walk) {
  private static final String EMPLOYMENTS = "/api/v1/employments";
  private static final String AGENCY = "agency";
  private static final String ORGANIZATION =
      """
      {"organization": "org-agency-one", "providerType": "mental_health_center",
       "jurisdiction": "us-mt"}
      """;

  /** The peer worked there in another role before the certificate was issued. */
  private static final int DAYS_BEFORE = 7;

  /** The employment and the agency that employs the peer. */
  record Employed(String employmentId, String agencyId) {
    private static Employed of(JsonNode employment) {
      return new Employed(
          employment.path("employmentId").asText(), employment.path("agencyId").asText());
    }
  }

  Employed run() {
    narrator.step("An administrator registers an agency; its tokens name the organization.");
    // With this key an earlier run's response is returned again.
    Call call = Call.post("/api/v1/agencies").key("story-of-one-peer").json(ORGANIZATION);
    Answer registered = narrator.ask("admin", call);
    narrator.expect(
        registered.status() == 201 || registered.problem().equals("agency-already-registered"),
        "the agency was refused: " + registered.body());

    for (JsonNode item : new Pages(narrator, walk.account()).all(EMPLOYMENTS, "items")) {
      if (!item.hasNonNull("endedOn") && isOfTheAgency(item.path("employmentId").asText())) {
        narrator.step(
            "The agency has employed the peer since " + item.path("startedOn").asText() + ".");
        walk.add("EmploymentStarted", item.path("employmentId").asText());
        return Employed.of(item);
      }
    }
    return employ();
  }

  private boolean isOfTheAgency(String employment) {
    return narrator.askSilently(AGENCY, Call.get(EMPLOYMENTS + "/" + employment)).status() == 200;
  }

  private Employed employ() {
    narrator.step("The agency reports that it has employed the peer for a week.");
    String body =
        "{\"peerId\": \"%s\", \"startedOn\": \"%s\"}"
            .formatted(walk.peerId(), walk.today().minusDays(DAYS_BEFORE));
    Answer started = narrator.askOnceReplicated(AGENCY, Call.post(EMPLOYMENTS).json(body));
    narrator.expect(started, 201);
    narrator.step("A second employment at the same agency is refused while the first continues.");
    narrator.expect(narrator.ask(AGENCY, Call.post(EMPLOYMENTS).json(body)), 409);
    walk.add("EmploymentStarted", started.text("employmentId"));
    return Employed.of(started.json());
  }
}
