package org.cairn.billing.evaluation.api;

import java.util.ArrayList;
import java.util.List;
import org.cairn.jurisdictions.Scenario;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.kit.problem.CommandRefused;

/** What is wrong with a question beyond the form of single values. */
final class QuestionCheck {

  private final List<Refusal> refusals = new ArrayList<>();

  void given(boolean isGiven, String pointer) {
    require(isGiven, "unknown-reference", pointer, "The question gives nobody with this id.");
  }

  void once(boolean first, String pointer) {
    require(first, "given-twice", pointer, "The question gives this id twice.");
  }

  private void require(boolean met, String kind, String pointer, String message) {
    if (!met) {
      refusals.add(Scenario.refusal(kind, pointer, message));
    }
  }

  /** Refuses the request with every reason at once. */
  void refuseIfAny() {
    if (!refusals.isEmpty()) {
      throw new CommandRefused(refusals);
    }
  }
}
