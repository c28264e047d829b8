package org.cairn.kit.command;

import java.util.List;
import org.cairn.jurisdictions.ruling.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command, or of each of many that came in one request.
 *
 * @param state on which they were decided
 * @param decisions one for each command, in the order in which they came
 * @param stored what the accepted events were stored as; null where nothing happened
 */
public record Outcome<S, E, R>(S state, List<Decision<E>> decisions, @Nullable R stored) {
  public Outcome {
    decisions = List.copyOf(decisions);
  }
}
