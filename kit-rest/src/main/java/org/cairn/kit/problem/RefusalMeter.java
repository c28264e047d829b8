package org.cairn.kit.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.cairn.jurisdictions.ruling.Refusal;

/** Counts refusals by rule: a rule that refuses many is a rule to explain better. */
@ApplicationScoped
public class RefusalMeter {

  private final MeterRegistry registry;

  public RefusalMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(Refusal refusal) {
    registry.counter("cairn.refusals", "rule", refusal.kind()).increment();
  }
}
