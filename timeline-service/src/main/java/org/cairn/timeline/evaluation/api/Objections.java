package org.cairn.timeline.evaluation.api;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The objections to the values of a body, each with its place; only the first ones are reported.
 */
final class Objections {

  private static final int MOST_REPORTED = 100;
  private static final String KIND = "invalid-value";

  private final List<Problem.Reason> reasons = new ArrayList<>();

  void at(String pointer, String detail) {
    add(Problem.Reason.at(KIND, pointer, detail));
  }

  void add(Refusal refusal) {
    add(Problem.Reason.at(refusal.kind(), refusal.pointer(), refusal.message()));
  }

  private void add(Problem.Reason reason) {
    if (reasons.size() < MOST_REPORTED) {
      reasons.add(reason);
    }
  }

  /** Objects to a text that is missing or blank. */
  void unlessNamed(@Nullable String text, String pointer) {
    if (text == null || text.isBlank()) {
      at(pointer, "must not be missing or blank");
    }
  }

  boolean isEmpty() {
    return reasons.isEmpty();
  }

  Response answer() {
    return Problem.of(422, KIND, "The body has invalid values", null)
        .because(reasons)
        .response()
        .build();
  }
}
