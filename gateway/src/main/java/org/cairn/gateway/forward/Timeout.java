package org.cairn.gateway.forward;

import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * How long a service may do nothing before its response begins. Restarts with each part of the
 * request body, so that a long upload over a slow line is not mistaken for a slow service; ends
 * once the response has begun, so that event streams may be silent.
 */
final class Timeout {

  private static final long NONE = -1;

  private final Vertx vertx;
  private final Duration limit;
  private Runnable whenOver = () -> {};
  private long timer = NONE;
  private boolean over;

  Timeout(Vertx vertx, Duration limit) {
    this.vertx = vertx;
    this.limit = limit;
  }

  void start(Runnable action) {
    whenOver = action;
    timer = vertx.setTimer(limit.toMillis(), id -> runOut());
  }

  void renew() {
    if (timer != NONE) {
      end();
      timer = vertx.setTimer(limit.toMillis(), id -> runOut());
    }
  }

  void end() {
    vertx.cancelTimer(timer);
    timer = NONE;
  }

  boolean isOver() {
    return over;
  }

  private void runOut() {
    timer = NONE;
    over = true;
    whenOver.run();
  }
}
