package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Call;

/** What the peer's own timeline shows of a document. */
record TimelineSteps(Narrator teller, String account) {
  private static final List<String> STORY =
      List.of("DocumentReceived", "DocumentRejected", "DocumentReceived", "DocumentAccepted");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  void tellOf(String peerId, String document) {
    teller.step("Each step is a stone on the peer's timeline.");
    Call timeline = Call.get("/api/v1/timelines/" + peerId + "?limit=20");
    new Timeout(teller, PATIENCE)
        .until(
            () -> entriesOf(teller.askSilently(account, timeline), document).size() >= STORY.size(),
            "not everything has arrived");
    List<JsonNode> entries = entriesOf(teller.ask(account, timeline), document);
    for (JsonNode entry : entries.reversed()) {
      teller.line(
          "%s  %-17s sequence %d, version %d"
              .formatted(
                  entry.path("happenedOn").asText(),
                  entry.path("type").asText(),
                  entry.path("sequence").asLong(),
                  entry.at("/details/version").asInt()));
    }
    teller.expect(
        entries.reversed().stream()
            .map(entry -> entry.path("type").asText())
            .toList()
            .equals(STORY),
        "the timeline tells another story");
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
