package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.journeys.demo.FreeTime.Span;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** The agency logs encounters, singly and in a batch; one row of the batch is refused. */
record EncounterSteps(Narrator narrator, Walk walk, String employmentId) {
  private static final String AGENCY = "agency";
  private static final String ENCOUNTERS = "/api/v1/encounters";

  void run() {
    var free = new FreeTime(encounters(), walk.begin());
    single(free.take(Duration.ofMinutes(45)));
    batch(free.take(Duration.ofMinutes(30)), free.take(Duration.ofMinutes(60)));
  }

  private List<Span> encounters() {
    return new Pages(narrator, walk.account())
        .all(ENCOUNTERS, "items").stream()
            .map(item ->
                new Span(
                    Instant.parse(item.path("startedAt").asText()),
                    Instant.parse(item.path("endedAt").asText())))
            .toList();
  }

  private void single(Span time) {
    narrator.step(
        "The agency logs an encounter under its own id, with start and end times, never units.");
    String id = UUID.randomUUID().toString();
    String body = row(id, time, "\"activity\": \"coaching\", \"client\": \"c-17\"");
    narrator.expect(narrator.ask(AGENCY, Call.post(ENCOUNTERS).json(body)), 201);
    Answer again = narrator.ask(AGENCY, Call.post(ENCOUNTERS).json(body));
    narrator.expect(again, 200);
    narrator.line("sending it again under the same id returns the same encounter");
    walk.add("EncounterLogged", id);

    narrator.step(
        "The encounter shows the certificate's status on that day, received from the board's"
            + " service.");
    Call read = Call.get(ENCOUNTERS + "/" + id);
    boolean today = again.text("serviceDate").equals(walk.today().toString());
    Answer encounter =
        narrator.askUntil(
            AGENCY, read, answer -> !today || answer.text("certificate").equals("active"));
    narrator.line("%s: %s".formatted(encounter.text("serviceDate"), encounter.text("certificate")));
    narrator.expect(narrator.ask("agency2", read), 404);
  }

  private void batch(Span community, Span group) {
    narrator.step(
        "A batch: event row gets its own result. One row has no end time and is refused.");
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
    Answer answered = narrator.ask(AGENCY, call);
    narrator.expect(answered, 200);
    for (JsonNode row : answered.json().path("results")) {
      JsonNode error = row.at("/errors/0");
      narrator.line(
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
    narrator.expect(answered.json().path("accepted").asInt() == 3, "three rows should be accepted");
    narrator.expect(answered.json().path("refused").asInt() == 1, "one row should be refused");
    ids.forEach(id -> walk.add("EncounterLogged", id));
  }

  private String row(String id, Span time, String what) {
    return "{\"encounterId\": \"%s\", \"employmentId\": \"%s\", \"startedAt\": \"%s\", \"endedAt\": \"%s\", %s}"
        .formatted(id, employmentId, time.from(), time.to(), what);
  }
}
