package org.cairn.journeys.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Cairn;
import org.cairn.journeys.running.Call;

/**
 * From a registration to the timeline. Can be told again: a peer who is registered goes on with the
 * record that is there, and the application is withdrawn at the end.
 */
public final class Story {
  private static final String PEER = "peer";
  private static final String APPLICATIONS = ApplicantSteps.APPLICATIONS;
  private static final String WISH =
      "{\"jurisdiction\": \"us-mt\", \"credentialType\": \"cbhpss\"}";
  private static final String OTHER_WISH =
      "{\"jurisdiction\": \"us-mt\", \"credentialType\": \"family_pss\"}";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Cairn cairn;
  private final Consumer<String> say;
  private final Teller teller;
  private final Instant begin = Instant.now();

  public Story(Cairn cairn, Consumer<String> say) {
    this.cairn = cairn;
    this.say = say;
    this.teller = new Teller(new Api(cairn.publicAddress()), cairn.signIn(), say);
  }

  /** An application as far as the story needs it. */
  private record Opened(String applicationId, String peerId, String etag) {
    String path() {
      return APPLICATIONS + "/" + applicationId;
    }
  }

  public void tell() {
    say.accept("Cairn at " + cairn.publicAddress());
    var applicant = new ApplicantSteps(teller, PEER);
    applicant.register();
    applicant.withdrawWhatIsOpen();
    String key = UUID.randomUUID().toString();
    Opened opened = open(key);
    repeat(key, opened);
    othersLook(opened);
    withdraw(opened);
    eventsOnKafka(opened);
    timeline(opened);
    teller.step("Everything that can be asked is described here:");
    teller.line(cairn.publicAddress() + "/api/v1/docs");
    teller.line(cairn.publicAddress() + "/api/v1/openapi");
  }

  private Opened open(String key) {
    teller.step("The peer opens an application and learns what is asked, by which rule, of whom.");
    Answer answer = teller.ask(PEER, Call.post(APPLICATIONS).key(key).json(WISH));
    teller.expect(answer, 201);
    teller.line(
        "applicationId %s, rule pack %s"
            .formatted(answer.text("applicationId"), answer.text("packVersion")));
    teller.line(
        "%-24s %-12s %-16s %-11s %s".formatted("rule", "whose turn", "status", "from", "citation"));
    for (JsonNode entry : answer.json().path("checklist")) {
      teller.line(
          "%-24s %-12s %-16s %-11s %s"
              .formatted(
                  entry.path("ruleId").asText(),
                  entry.path("actionBy").asText(),
                  entry.path("status").asText(),
                  entry.path("effectiveFrom").asText(),
                  entry.path("citation").asText()));
    }
    teller.expect(!answer.json().path("checklist").isEmpty(), "the checklist is empty");
    return new Opened(answer.text("applicationId"), answer.text("peerId"), answer.header("ETag"));
  }

  private void repeat(String key, Opened opened) {
    teller.step("The connection broke and the peer asks again with the same Idempotency-Key.");
    Answer again = teller.ask(PEER, Call.post(APPLICATIONS).key(key).json(WISH));
    teller.expect(again, 201);
    teller.expect(
        again.text("applicationId").equals(opened.applicationId()),
        "another application was opened");
    teller.line("the same answer: applicationId " + again.text("applicationId"));

    teller.step("The same key for another request is refused.");
    teller.expect(teller.ask(PEER, Call.post(APPLICATIONS).key(key).json(OTHER_WISH)), 422);
  }

  private void othersLook(Opened opened) {
    teller.step("Another peer sees nothing, not even that there is something.");
    teller.expect(teller.ask("peer2", Call.get(opened.path())), 404);
    teller.step("Nor does the board of another state.");
    teller.expect(teller.ask("zz-board", Call.get(opened.path())), 404);
    teller.step("The staff of the state's own board sees it.");
    Answer staff = teller.ask("board-staff", Call.get(opened.path()));
    teller.expect(staff, 200);
    teller.line("status %s since %s".formatted(staff.text("status"), staff.text("openedOn")));
    teller.step("Nobody in particular is asked to sign in.");
    teller.expect(teller.ask(Call.get(opened.path())), 401);
  }

  private void withdraw(Opened opened) {
    teller.step("The peer withdraws, having read something that is no longer so.");
    Call withdrawal = Call.post(opened.path() + "/withdrawal");
    teller.expect(teller.ask(PEER, withdrawal.ifMatch("\"v4711\"")), 412);
    teller.step("The peer withdraws what really stands there, and it is done.");
    Answer answer = teller.ask(PEER, withdrawal.ifMatch(opened.etag()));
    teller.expect(answer, 200);
    teller.line("status " + answer.text("status"));
  }

  private void eventsOnKafka(Opened opened) {
    teller.step(
        "What happened was announced to every other service, on Kafka (cairn.applications).");
    try (var topic = new TopicReader(cairn.kafka(), "cairn.applications")) {
      int events = topic.tell(opened.peerId(), opened.applicationId(), begin, 2, teller::line);
      teller.expect(events == 2, "two events were expected on the topic, but there were " + events);
    }
  }

  private void timeline(Opened opened) {
    teller.step("The timeline shows it, newest first.");
    Call timeline = Call.get("/api/v1/timelines/" + opened.peerId() + "?limit=5");
    new Patience(teller, PATIENCE)
        .until(
            () -> arrived(teller.askSilently(PEER, timeline), opened) >= 2, "it has not arrived");
    Answer answer = teller.ask(PEER, timeline);
    teller.expect(answer, 200);
    for (JsonNode entry : answer.json().path("entries")) {
      teller.line(
          "%s  %-22s %s  sequence %d"
              .formatted(
                  entry.path("happenedOn").asText(),
                  entry.path("type").asText(),
                  entry.path("aggregateId").asText(),
                  entry.path("sequence").asLong()));
    }
  }

  private static int arrived(Answer answer, Opened opened) {
    int found = 0;
    if (answer.status() == 200) {
      for (JsonNode entry : answer.json().path("entries")) {
        found += entry.path("aggregateId").asText().equals(opened.applicationId()) ? 1 : 0;
      }
    }
    return found;
  }
}
