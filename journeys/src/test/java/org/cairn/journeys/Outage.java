package org.cairn.journeys;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.cairn.journeys.running.Part;
import org.cairn.journeys.running.Signal;

/** A part that goes down, until the launcher has restarted it. */
public record Outage(Part before) {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  static Outage of(String part, Signal signal) {
    awaitUp();
    Part before = CairnSystem.now().part(part);
    signal.sendTo(before.pid());
    return new Outage(before);
  }

  public static void awaitUp() {
    await("everything is up").atMost(TIMEOUT).until(() -> CairnSystem.now().isUp());
  }

  void awaitReturn() {
    await(before.name())
        .atMost(TIMEOUT)
        .until(() ->
            CairnSystem.now().isUp()
                && CairnSystem.now().part(before.name()).restarts() > before.restarts());
  }
}
