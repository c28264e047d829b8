package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** Checks the entries of a document on the peer's timeline. */
record TimelineSteps(Narrator narrator, String account) {
  private static final List<String> STORY =
      List.of("DocumentReceived", "DocumentRejected", "DocumentReceived", "DocumentAccepted");
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  void run(String peerId, String document) {
    narrator.step("Each step is an entry on the peer's timeline.");
    Call timeline = Call.get("/api/v1/timelines/" + peerId + "?limit=20");
    new Timeout(narrator, TIMEOUT)
        .until(
            () ->
                entriesOf(narrator.askSilently(account, timeline), document).size() >= STORY.size(),
            "some entries have not arrived");
    List<JsonNode> entries = entriesOf(narrator.ask(account, timeline), document);
    for (JsonNode entry : entries.reversed()) {
      narrator.line(
          "%s  %-17s sequence %d, version %d"
              .formatted(
                  entry.path("happenedOn").asText(),
                  entry.path("type").asText(),
                  entry.path("sequence").asLong(),
                  entry.at("/details/version").asInt()));
    }
    narrator.expect(
        entries.reversed().stream()
            .map(entry -> entry.path("type").asText())
            .toList()
            .equals(STORY),
        "the timeline has different entries");
  }

  /** Newest first. */
  private static List<JsonNode> entriesOf(Answer answer, String document) {
    var found = new ArrayList<JsonNode>();
    if (answer.status() == 200) {
      for (JsonNode entry : answer.json().path("entries")) {
        if (entry.path("aggregateId").asText().equals(document)) {
          found.add(entry);
        }
      }
    }
    return found;
  }
}
