package org.cairn.journeys.workforce;

import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.journeys.running.Answer;

/** Stays below the rate limit of the gateway, which each response reports. */
final class Backoff {
  private static final Pattern REMAINING = Pattern.compile(";r=(\\d+)");
  private static final int SPARE = 12;
  private static final long PAUSE_MILLIS = 200;

  private Backoff() {}

  static void slowDown(Answer answer) {
    Matcher remaining = REMAINING.matcher(answer.header("RateLimit"));
    boolean slower = answer.status() == 429;
    while (remaining.find()) {
      slower |= Integer.parseInt(remaining.group(1)) < SPARE;
    }
    if (slower) {
      pause(PAUSE_MILLIS);
    }
  }

  static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
