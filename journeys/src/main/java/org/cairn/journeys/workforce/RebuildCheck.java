package org.cairn.journeys.workforce;

import java.time.Duration;
import java.time.Instant;
import org.cairn.journeys.demo.StepFailed;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Call;
import org.cairn.journeys.running.SignIn;

/** Lets the service rebuild the timeline from its facts and compare it with the live one. */
record RebuildCheck(Api api, SignIn signIn) {
  private static final String PATH = "/api/v1/operations/timeline/rebuild";
  private static final String ACCOUNT = "admin";
  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final long LOOK_MILLIS = 250;
  private static final int BEGUN = 202;
  private static final int RUNNING_ALREADY = 409;

  /** Returns the outcome of the service: the state and both hashes. */
  Answer run() {
    Instant end = Instant.now().plus(TIMEOUT);
    Answer begun = begin(end);
    Call outcome = Call.get(PATH + "/" + begun.text("rebuildId"));
    Answer answer = ask(outcome);
    while (answer.text("state").equals("running")) {
      pause(end, answer);
      answer = ask(outcome);
    }
    if (!answer.text("state").equals("swapped") || !answer.json().path("agrees").asBoolean()) {
      throw new StepFailed("the rebuilt timeline is different: " + answer.body());
    }
    return answer;
  }

  private Answer begin(Instant end) {
    Answer answer = ask(Call.post(PATH));
    while (answer.status() == RUNNING_ALREADY) {
      pause(end, answer);
      answer = ask(Call.post(PATH));
    }
    if (answer.status() != BEGUN) {
      throw new StepFailed(
          "the rebuild did not start: status " + answer.status() + " " + answer.body());
    }
    return answer;
  }

  private static void pause(Instant end, Answer answer) {
    if (Instant.now().isAfter(end)) {
      throw new StepFailed("the rebuild has not finished: " + answer.body());
    }
    Backoff.pause(LOOK_MILLIS);
  }

  private Answer ask(Call call) {
    return api.send(call.by(signIn.tokenOf(ACCOUNT)));
  }
}
