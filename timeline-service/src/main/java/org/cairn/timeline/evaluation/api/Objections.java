package org.cairn.timeline.evaluation.api;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What speaks against computing from a body, each with its place; the first ones are told. */
final class Objections {

  private static final int TOLD = 100;
  private static final String KIND = "invalid-value";

  private final List<Problem.Reason> reasons = new ArrayList<>();

  void at(String pointer, String detail) {
    add(Problem.Reason.at(KIND, pointer, detail));
  }

  void add(Refusal refusal) {
    add(Problem.Reason.at(refusal.kind(), refusal.pointer(), refusal.message()));
  }

  private void add(Problem.Reason reason) {
    if (reasons.size() < TOLD) {
      reasons.add(reason);
    }
  }

  /** Objects unless there is a text with something in it. */
  void unlessNamed(@Nullable String text, String pointer) {
    if (text == null || text.isBlank()) {
      at(pointer, "must be there and not blank");
    }
  }

  boolean isEmpty() {
    return reasons.isEmpty();
  }

  Response answer() {
    return Problem.of(422, KIND, "The body has values that cannot be", null)
        .because(reasons)
        .response()
        .build();
  }
}
