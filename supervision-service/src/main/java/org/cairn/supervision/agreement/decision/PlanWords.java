package org.cairn.supervision.agreement.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Flags.SupervisionFrequency;
import org.cairn.jurisdictions.parameter.TopicWords;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.supervision.standing.decision.SessionMode;

/**
 * The codes of a plan: how often they meet, how, and about what. A plan is published with its
 * agreement, so it holds no free text, which could be a name or a diagnosis.
 *
 * @param all in the order in which a refusal lists them
 */
public record PlanWords(Set<String> all) {

  public PlanWords {
    all = Collections.unmodifiableSet(new LinkedHashSet<>(all));
  }

  /**
   * How often they meet has the words by which a pack asks for it, and what about has the pack's
   * topics: no source has words of its own for plans.
   *
   * @param on the first day of the agreement
   */
  public static PlanWords of(Pack pack, LocalDate on) {
    Set<String> words = new LinkedHashSet<>();
    for (SupervisionFrequency frequency : SupervisionFrequency.values()) {
      if (frequency != SupervisionFrequency.NONE) {
        words.add(code(frequency));
      }
    }
    for (SessionMode mode : SessionMode.values()) {
      words.add(code(mode));
    }
    words.addAll(TopicWords.ofAny(pack.parameters(), on));
    return new PlanWords(words);
  }

  /** Each unknown word at its place. The refusal does not repeat it. */
  List<Refusal> refusals(List<String> plan) {
    List<Refusal> refusals = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      if (!all.contains(plan.get(i))) {
        refusals.add(
            new Refusal(
                "unknown-plan-word",
                RefusalType.UNKNOWN_VALUE,
                "/plan/" + i,
                "Words of a plan are: " + String.join(", ", all) + ".",
                List.of()));
      }
    }
    return refusals;
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
