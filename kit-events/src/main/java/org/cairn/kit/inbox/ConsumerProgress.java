package org.cairn.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Watches that events are not only waiting but also taken. A consumer that stays connected without
 * consuming looks healthy from outside; lag without progress gives it away.
 *
 * <p>A batch that is being worked on counts as progress: while the database is away the consumer
 * waits, and killing it would help nobody.
 */
@ApplicationScoped
public class ConsumerProgress implements MeterBinder {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Clock clock;
  private final AtomicLong lag = new AtomicLong();
  private final AtomicReference<Instant> lastProgress;
  private final AtomicReference<@Nullable Instant> lastSample = new AtomicReference<>();
  private final AtomicReference<@Nullable Instant> workingSince = new AtomicReference<>();

  public ConsumerProgress(Clock clock) {
    this.clock = clock;
    this.lastProgress = new AtomicReference<>(clock.instant());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("cairn.consumer.lag", lag, AtomicLong::doubleValue)
        .description("Events on the topics that this service has not taken yet")
        .register(registry);
    Gauge.builder("cairn.consumer.seconds.since.progress", this, ConsumerProgress::secondsWithout)
        .description("0 while nothing waits")
        .register(registry);
  }

  void took(Instant now) {
    workingSince.set(now);
  }

  void finished(Instant now) {
    workingSince.set(null);
    lastProgress.set(now);
  }

  void sampled(long waiting) {
    lag.set(waiting);
    lastSample.set(clock.instant());
    if (waiting == 0) {
      lastProgress.set(clock.instant());
    }
  }

  private double secondsWithout() {
    if (lag.get() == 0 || workingSince.get() != null) {
      return 0;
    }
    return Duration.between(lastProgress.get(), clock.instant()).toSeconds();
  }

  /** Also when the polling thread itself no longer answers: then nothing is known of the lag. */
  boolean isStuck() {
    Instant sampled = lastSample.get();
    boolean silent = sampled != null && sampled.plus(PATIENCE).isBefore(clock.instant());
    return silent || secondsWithout() >= PATIENCE.toSeconds();
  }

  long lag() {
    return lag.get();
  }
}
