package org.cairn.journeys.workforce;

import java.time.Duration;
import java.time.Instant;
import org.cairn.journeys.demo.StoryBroken;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.SignIn;

/** Has the timeline rebuilt from its facts, and holds it against the one that lives. */
record RebuildCheck(Api api, SignIn signIn) {
  private static final String PATH = "/api/v1/operations/timeline/rebuild";
  private static final String ACCOUNT = "admin";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long LOOK_MILLIS = 250;
  private static final int BEGUN = 202;
  private static final int ANOTHER_RUNS = 409;

  /** The outcome as the service tells it: swapped, and both hashes. */
  Answer run() {
    Instant end = Instant.now().plus(PATIENCE);
    Answer begun = begin(end);
    Call outcome = Call.get(PATH + "/" + begun.text("rebuildId"));
    Answer answer = ask(outcome);
    while (answer.text("state").equals("running")) {
      patience(end, answer);
      answer = ask(outcome);
    }
    if (!answer.text("state").equals("swapped") || !answer.json().path("agrees").asBoolean()) {
      throw new StoryBroken("the rebuilt timeline is another one: " + answer.body());
    }
    return answer;
  }

  private Answer begin(Instant end) {
    Answer answer = ask(Call.post(PATH));
    while (answer.status() == ANOTHER_RUNS) {
      patience(end, answer);
      answer = ask(Call.post(PATH));
    }
    if (answer.status() != BEGUN) {
      throw new StoryBroken("no rebuild: " + answer.status() + " " + answer.body());
    }
    return answer;
  }

  private static void patience(Instant end, Answer answer) {
    if (Instant.now().isAfter(end)) {
      throw new StoryBroken("the rebuild does not come to an end: " + answer.body());
    }
    Backoff.pause(LOOK_MILLIS);
  }

  private Answer ask(Call call) {
    return api.send(call.by(signIn.tokenOf(ACCOUNT)));
  }
}
