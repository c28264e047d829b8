package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.journeys.demo.FreeTime.Span;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** The agency logs what the peer did, one by one and many at once; one row is refused. */
record EncounterSteps(Narrator teller, Walk walk, String employmentId) {
  private static final String AGENCY = "agency";
  private static final String ENCOUNTERS = "/api/v1/encounters";

  void tell() {
    var free = new FreeTime(encounters(), walk.begin());
    one(free.take(Duration.ofMinutes(45)));
    batch(free.take(Duration.ofMinutes(30)), free.take(Duration.ofMinutes(60)));
  }

  private List<Span> encounters() {
    return new Pages(teller, walk.account())
        .all(ENCOUNTERS, "items").stream()
            .map(one ->
                new Span(
                    Instant.parse(one.path("startedAt").asText()),
                    Instant.parse(one.path("endedAt").asText())))
            .toList();
  }

  private void one(Span time) {
    teller.step("The agency logs an encounter: times, never units, under an id of its own.");
    String id = UUID.randomUUID().toString();
    String body = row(id, time, "\"activity\": \"coaching\", \"client\": \"c-17\"");
    teller.expect(teller.ask(AGENCY, Call.post(ENCOUNTERS).json(body)), 201);
    Answer again = teller.ask(AGENCY, Call.post(ENCOUNTERS).json(body));
    teller.expect(again, 200);
    teller.line("sent again under the same id, it is the same encounter");
    walk.did("EncounterLogged", id);

    teller.step("What the certificate was worth on that day was heard from the board's service.");
    Call read = Call.get(ENCOUNTERS + "/" + id);
    boolean today = again.text("serviceDate").equals(walk.today().toString());
    Answer heard =
        teller.askUntil(
            AGENCY, read, answer -> !today || answer.text("certificate").equals("active"));
    teller.line("%s: %s".formatted(heard.text("serviceDate"), heard.text("certificate")));
    teller.expect(teller.ask("agency2", read), 404);
  }

  private void batch(Span community, Span group) {
    teller.step("Many at once: each row is answered. One has no stop; nothing is guessed for it.");
    List<String> ids =
        List.of(
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString());
    String rows =
        String.join(
            ", ",
            row(
                ids.get(0),
                community,
                "\"activity\": \"community_resources\", \"client\": \"c-17\""),
            row(
                ids.get(1),
                group,
                "\"activity\": \"group\", \"groupSize\": 2, \"client\": \"c-18\""),
            row(
                ids.get(2),
                group,
                "\"activity\": \"group\", \"groupSize\": 2, \"client\": \"c-19\""),
            "{\"encounterId\": \"%s\", \"employmentId\": \"%s\", \"startedAt\": \"%s\", \"activity\": \"coaching\", \"client\": \"c-17\"}"
                .formatted(UUID.randomUUID(), employmentId, walk.begin()));
    Call call = Call.post(ENCOUNTERS + "/batch").json("{\"encounters\": [" + rows + "]}");
    Answer answered = teller.ask(AGENCY, call);
    teller.expect(answered, 200);
    for (JsonNode row : answered.json().path("results")) {
      JsonNode error = row.at("/errors/0");
      teller.line(
          "%s %s%s"
              .formatted(
                  row.path("encounterId").asText(),
                  row.path("outcome").asText(),
                  error.isMissingNode()
                      ? ""
                      : ": %s, %s"
                          .formatted(
                              error.path("pointer").asText(), error.path("detail").asText())));
    }
    teller.expect(answered.json().path("accepted").asInt() == 3, "three rows should be accepted");
    teller.expect(answered.json().path("refused").asInt() == 1, "one row should be refused");
    ids.forEach(id -> walk.did("EncounterLogged", id));
  }

  private String row(String id, Span time, String what) {
    return "{\"encounterId\": \"%s\", \"employmentId\": \"%s\", \"startedAt\": \"%s\", \"endedAt\": \"%s\", %s}"
        .formatted(id, employmentId, time.from(), time.to(), what);
  }
}
