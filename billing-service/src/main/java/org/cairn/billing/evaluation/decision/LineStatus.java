package org.cairn.billing.evaluation.decision;

import java.util.List;

/** What becomes of one part of an encounter. */
sealed interface LineStatus {

  /**
   * @param modifiers what follows the code
   */
  record Billable(List<String> modifiers, Rate rate) implements LineStatus {}

  record NotCovered() implements LineStatus {}

  record Denied(String ruleId, String reason) implements LineStatus {}

  record Held(String ruleId, String reason) implements LineStatus {}
}
