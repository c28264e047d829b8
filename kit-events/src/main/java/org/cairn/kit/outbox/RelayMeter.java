package org.cairn.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How far publishing lags behind the commits, in seconds and facts. */
@ApplicationScoped
public class RelayMeter implements MeterBinder {

  private final Clock clock;
  private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();
  private final Counter published;
  private final Counter failures;

  public RelayMeter(MeterRegistry registry, Clock clock) {
    this.clock = clock;
    this.published = registry.counter("cairn.outbox.published");
    this.failures = registry.counter("cairn.outbox.failures");
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("cairn.outbox.oldest.unpublished.age", this, RelayMeter::ageInSeconds)
        .baseUnit("seconds")
        .description("Age of the oldest committed fact that Kafka does not have yet")
        .register(registry);
  }

  void published(int facts) {
    published.increment(facts);
  }

  void failed() {
    failures.increment();
  }

  void oldestUnpublished(@Nullable Instant time) {
    oldest.set(time);
  }

  private double ageInSeconds() {
    Instant since = oldest.get();
    return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
  }
}
