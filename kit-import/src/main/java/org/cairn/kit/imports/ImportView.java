package org.cairn.kit.imports;

import java.util.List;
import java.util.UUID;
import org.cairn.kit.problem.Problem.Reason;
import org.jspecify.annotations.Nullable;

/** What became of each row of an import, list by list in the order of the document. */
public record ImportView(List<ImportedRow> results) {

  /**
   * What became of a row.
   *
   * @param pointer its place in the request
   * @param id the id under which it was sent; absent if it had none
   * @param errors why it was refused
   */
  public record ImportedRow(
      String pointer, @Nullable UUID id, ImportOutcome outcome, @Nullable List<Reason> errors) {}

  /** The same row again is {@code REPEATED}; another row under its id is refused. */
  public enum ImportOutcome {
    RECORDED,
    REPEATED,
    REFUSED
  }
}
