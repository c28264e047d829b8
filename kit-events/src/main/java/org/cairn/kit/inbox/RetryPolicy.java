package org.cairn.kit.inbox;

import java.time.Duration;

/** How often and how long a consumer tries. */
public interface RetryPolicy {

  /** Attempts at one event before it is parked. */
  int attempts();

  void beforeAttempt(int failures) throws InterruptedException;

  void waitForDatabase() throws InterruptedException;

  /** Three attempts within about a second; a second between checks of an unavailable database. */
  RetryPolicy STANDARD =
      new RetryPolicy() {
        @Override
        public int attempts() {
          return 3;
        }

        @Override
        public void beforeAttempt(int failures) throws InterruptedException {
          Thread.sleep(Duration.ofMillis(200L * failures));
        }

        @Override
        public void waitForDatabase() throws InterruptedException {
          Thread.sleep(Duration.ofSeconds(1));
        }
      };
}
