package org.cairn.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

@ApplicationScoped
public class MicrometerConsumerMeter implements ConsumerMeter {

  /** A type from outside becomes a label only in the form our own types have. */
  private static final Pattern OUR_FORM = Pattern.compile("[A-Za-z0-9.-]{1,100}");

  private static final int MOST_TYPES = 100;

  private final MeterRegistry registry;
  private final java.util.Set<String> types = java.util.concurrent.ConcurrentHashMap.newKeySet();

  public MicrometerConsumerMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void applied(int events) {
    registry.counter("cairn.inbox.applied").increment(events);
  }

  @Override
  public void repeated(int events) {
    registry.counter("cairn.inbox.repeated").increment(events);
  }

  @Override
  public void skipped(String type) {
    registry.counter("cairn.inbox.skipped", "type", label(type)).increment();
  }

  private String label(String type) {
    boolean known = types.contains(type);
    if (!known && types.size() < MOST_TYPES && OUR_FORM.matcher(type).matches()) {
      known = types.add(type);
    }
    return known ? type : "other";
  }

  @Override
  public void parked(ParkingCause cause) {
    registry.counter("cairn.inbox.parked", "cause", cause.code()).increment();
  }

  @Override
  public void retried() {
    registry.counter("cairn.inbox.retried").increment();
  }
}
