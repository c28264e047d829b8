package org.cairn.journeys.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Call;

/** Repeats a request with the same key until there is a definite response. */
public record Persistence(Api api, Ledger ledger, Duration timeout) {
  private static final long PAUSE_MILLIS = 150;

  public Answer send(Call call) {
    Instant end = Instant.now().plus(timeout);
    String last = "no answer";
    while (Instant.now().isBefore(end)) {
      try {
        Answer answer = api.trySend(call);
        if (isDefinite(answer)) {
          return answer;
        }
        last = Integer.toString(answer.status());
      } catch (IOException e) {
        last = e.toString();
      }
      ledger.repeated();
      pause();
    }
    throw new IllegalStateException("gave up after " + timeout + "; last result: " + last);
  }

  /** Repeat what concerns the state of the system, not the request. */
  private static boolean isDefinite(Answer answer) {
    boolean inFlight =
        answer.status() == 409 && answer.problem().equals("idempotency-key-in-flight");
    return answer.status() < 500 && answer.status() != 429 && !inFlight;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
