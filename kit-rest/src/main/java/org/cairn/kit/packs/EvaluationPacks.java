package org.cairn.kit.packs;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Scenario;
import org.cairn.kit.problem.CommandRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The rule packs of a service, and the rules by which a calculator answers: a pack with what the
 * request puts in its places.
 */
@Startup
public class EvaluationPacks {
  private final Packs packs;

  public EvaluationPacks(Packs packs) {
    this.packs = packs;
  }

  /** Those shipped, and those of the folder {@code cairn.packs.extra}. */
  @Produces
  @Singleton
  static Packs packs(@ConfigProperty(name = "cairn.packs.extra") Optional<Path> extra) {
    return Packs.load(extra.orElse(null));
  }

  /**
   * @param credentialType null for questions that concern none
   * @throws CommandRefused with pointers, when something of it is unknown
   */
  public Pack of(
      @Nullable String jurisdiction,
      @Nullable String credentialType,
      @Nullable Map<String, @Nullable Object> overrides) {
    return of(packs.scenario(jurisdiction, credentialType, overrides));
  }

  /**
   * The pack under which something is recorded.
   *
   * @throws CommandRefused if there is none, or it is only for the calculators
   */
  public Pack inForce(String jurisdiction) {
    return of(packs.scenarioInForce(jurisdiction));
  }

  private static Pack of(Scenario scenario) {
    return switch (scenario) {
      case Scenario.Rules rules -> rules.pack();
      case Scenario.Refused refused -> throw new CommandRefused(refused.refusals());
    };
  }
}
