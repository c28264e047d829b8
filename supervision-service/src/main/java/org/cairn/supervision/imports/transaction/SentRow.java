package org.cairn.supervision.imports.transaction;

import java.util.List;
import java.util.UUID;
import org.cairn.kit.problem.Problem.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import.
 *
 * @param pointer its place in the request
 * @param id null where it had none
 * @param wrong what of it cannot be; empty for one that can be decided on
 * @param fact null where something of it cannot be
 */
public record SentRow(
    String pointer, @Nullable UUID id, List<Reason> wrong, @Nullable PastFact fact) {

  public SentRow {
    wrong = List.copyOf(wrong);
  }
}
