package org.cairn.journeys.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cairn.journeys.load.Fact;
import org.cairn.journeys.load.Load;
import org.cairn.journeys.running.Api;
import org.cairn.journeys.running.Cairn;

/** The time from sending a command until its fact can be read in the timeline. */
record CommandToTimeline(Cairn cairn, Scale scale) {
  private static final int PER_SECOND = 50;
  private static final double MEDIAN_LIMIT_MILLIS = 100;
  private static final double P99_LIMIT_MILLIS = 500;
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  List<Row> measure() {
    var load =
        new Load(
            new Api(cairn.publicAddress()),
            cairn.signIn(),
            Load.accounts(1, Scale.LAST_LATENCY_ACCOUNT),
            TIMEOUT);
    load.register();
    load.run(PER_SECOND, during(scale.warmUpSeconds()));
    long begin = System.nanoTime();
    List<Fact> facts;
    List<Double> millis;
    try (var arrivals = new Arrivals(cairn.database("timeline"))) {
      load.run(PER_SECOND, during(scale.latencySeconds()));
      facts = load.ledger().acknowledged().stream().filter(f -> f.sentNanos() >= begin).toList();
      millis = millisUntilRead(facts, arrivals);
    }
    Timings answers = Timings.ofMillis(answerMillis(facts));
    String how =
        "%d commands (open and withdraw in turn, 40 peers) at %d/s through the gateway after %d s of warming up, from sending to the first poll of the timeline's table that found the fact, every %d ms; %d requests repeated; responses: p50 %.0f ms, p99 %.0f ms"
            .formatted(
                facts.size(),
                PER_SECOND,
                scale.warmUpSeconds(),
                Arrivals.POLL_MILLIS,
                load.ledger().repetitions(),
                answers.medianMillis(),
                answers.millis(99));
    if (millis.size() < facts.size() || !load.ledger().unexpected().isEmpty()) {
      return List.of(
          Row.leftOut(
              "command to timeline",
              "%d of %d facts did not arrive within %s; %s"
                  .formatted(
                      facts.size() - millis.size(),
                      facts.size(),
                      TIMEOUT,
                      load.ledger().unexpected())));
    }
    Timings timings = Timings.ofMillis(millis);
    return List.of(
        Row.atMost(
            MEDIAN_LIMIT_MILLIS, "command to timeline, p50", "ms", timings.medianMillis(), how),
        Row.atMost(P99_LIMIT_MILLIS, "command to timeline, p99", "ms", timings.millis(99), how));
  }

  private static java.util.function.BooleanSupplier during(int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    return () -> System.nanoTime() < end;
  }

  private static List<Double> millisUntilRead(List<Fact> facts, Arrivals arrivals) {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    var found = new ArrayList<Double>();
    for (Fact fact : facts) {
      Long arrived = arrivals.arrivalOf(fact.place());
      while (arrived == null && System.nanoTime() < end) {
        Thread.onSpinWait();
        arrived = arrivals.arrivalOf(fact.place());
      }
      if (arrived != null) {
        found.add((arrived - fact.sentNanos()) / 1e6);
      }
    }
    return found;
  }

  private static List<Double> answerMillis(List<Fact> facts) {
    return facts.stream().map(fact -> fact.tookNanos() / 1e6).toList();
  }
}
