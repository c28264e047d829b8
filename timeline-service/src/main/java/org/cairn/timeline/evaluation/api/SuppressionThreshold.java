package org.cairn.timeline.evaluation.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Scenario;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.ruling.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The smallest count that is shown: a request's threshold, otherwise its override, otherwise the
 * packs' reading. A request names no jurisdiction, so an override may name any pack's parameter,
 * and the reading is that of the first pack, which is the common one.
 */
@ApplicationScoped
public class SuppressionThreshold {

  private static final int LARGEST = 10_000;

  private final Packs packs;
  private final Clock clock;

  public SuppressionThreshold(Packs packs, Clock clock) {
    this.packs = packs;
    this.clock = clock;
  }

  /** The threshold, or empty after objecting to it. */
  OptionalInt of(
      @Nullable Integer asked,
      @Nullable Map<String, @Nullable Object> overrides,
      Objections objections) {
    if (asked != null && (asked < 1 || asked > LARGEST)) {
      objections.at("/threshold", "must be a whole number from 1 to " + LARGEST);
    }
    return switch (scenario(overrides)) {
      case Scenario.Rules rules -> OptionalInt.of(asked == null ? reading(rules.pack()) : asked);
      case Scenario.Refused refused -> {
        refused.refusals().forEach(objections::add);
        yield OptionalInt.empty();
      }
    };
  }

  private int reading(Pack pack) {
    return pack.parameters()
        .flag(Flags.SUPPRESSION_THRESHOLD, LocalDate.ofInstant(clock.instant(), pack.zone()));
  }

  private Scenario scenario(@Nullable Map<String, @Nullable Object> overrides) {
    Optional<Scenario> first = Optional.empty();
    for (Pack pack : packs.all()) {
      Scenario scenario = packs.scenario(pack.jurisdiction(), null, overrides);
      if (!isUnknown(scenario)) {
        return scenario;
      }
      first = first.or(() -> Optional.of(scenario));
    }
    return first.orElseThrow();
  }

  private static boolean isUnknown(Scenario scenario) {
    return switch (scenario) {
      case Scenario.Rules _ -> false;
      case Scenario.Refused refused ->
          refused.refusals().stream().map(Refusal::kind).anyMatch("unknown-parameter"::equals);
    };
  }
}
