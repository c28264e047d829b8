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

/**
 * What a plan can say: how often they meet, how, and what about. A plan is published with its
 * agreement, so it holds no free text, which could be a name or a diagnosis.
 *
 * @param all in the order in which a refusal lists them
 */
public record PlanWords(Set<String> all) {

  /** How they meet, as sessions say it; a decision depends on no other feature's. */
  private enum Method {
    IN_PERSON,
    VIDEO
  }

  public PlanWords {
    all = Collections.unmodifiableSet(new LinkedHashSet<>(all));
  }

  /**
   * How often they meet is said in the words by which a pack asks for it, what about in the pack's
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
    for (Method method : Method.values()) {
      words.add(code(method));
    }
    words.addAll(TopicWords.ofAny(pack.parameters(), on));
    return new PlanWords(words);
  }

  /** Each unknown word at its place. The refusal does not repeat it. */
  List<Refusal> against(List<String> plan) {
    List<Refusal> against = new ArrayList<>();
    for (int i = 0; i < plan.size(); i++) {
      if (!all.contains(plan.get(i))) {
        against.add(
            new Refusal(
                "unknown-plan-word",
                RefusalType.UNKNOWN_VALUE,
                "/plan/" + i,
                "Words of a plan are: " + String.join(", ", all) + ".",
                List.of()));
      }
    }
    return against;
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
