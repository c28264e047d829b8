package org.cairn.kit.packs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.Scenario;
import org.cairn.kit.problem.CommandRefused;
import org.jspecify.annotations.Nullable;

/** The rules by which a calculator answers: a pack, with what the request puts in its places. */
@ApplicationScoped
public class EvaluationPacks {
  private final Packs packs;

  public EvaluationPacks(Packs packs) {
    this.packs = packs;
  }

  /**
   * @param credentialType null for questions that concern none
   * @throws CommandRefused with pointers, when something of it is unknown
   */
  public Pack of(
      @Nullable String jurisdiction,
      @Nullable String credentialType,
      @Nullable Map<String, @Nullable Object> overrides) {
    return switch (packs.scenario(jurisdiction, credentialType, overrides)) {
      case Scenario.Rules rules -> rules.pack();
      case Scenario.Refused refused -> throw new CommandRefused(refused.refusals());
    };
  }
}
