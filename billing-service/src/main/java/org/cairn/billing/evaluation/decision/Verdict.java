package org.cairn.billing.evaluation.decision;

import java.util.List;

/** What becomes of one part of an encounter. */
sealed interface Verdict {

  /**
   * @param modifiers what stands behind the code
   */
  record Billable(List<String> modifiers, Rate rate) implements Verdict {}

  record NotCovered() implements Verdict {}

  record Denied(String ruleId, String reason) implements Verdict {}

  record Held(String ruleId, String reason) implements Verdict {}
}
