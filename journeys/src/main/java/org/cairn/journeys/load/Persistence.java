package org.cairn.journeys.load;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.cairn.journeys.running.Answer;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Call;

/** Sends the same request with the same key until there is a definite answer. */
public record Persistence(Api api, Ledger ledger, Duration patience) {
  private static final long PAUSE_MILLIS = 150;

  public Answer send(Call call) {
    Instant end = Instant.now().plus(patience);
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
    throw new IllegalStateException("given up after " + patience + "; last: " + last);
  }

  /** Whatever the system says about itself, not about the request, is worth another try. */
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
