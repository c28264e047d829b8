package org.cairn.applications.imports.transaction;

import java.util.List;
import org.cairn.jurisdictions.ruling.Refusal;

/** What became of a row. */
public sealed interface RowOutcome {

  record Recorded() implements RowOutcome {}

  /** The same row was recorded before. */
  record Repeated() implements RowOutcome {}

  record Refused(List<Refusal> refusals) implements RowOutcome {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
