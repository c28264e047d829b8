package org.cairn.supervision.imports.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.cairn.kit.imports.RowCheck;
import org.cairn.kit.imports.SubmittedRow;
import org.cairn.kit.problem.Problem.Reason;
import org.cairn.supervision.imports.transaction.SentRow;
import org.jspecify.annotations.Nullable;

/** Reads the lists of an import row by row, so that what cannot be stops no other row. */
@ApplicationScoped
public class SentRows {

  private final RowCheck check;

  public SentRows(RowCheck check) {
    this.check = check;
  }

  List<SentRow> of(SupervisionImport body) {
    List<SentRow> rows = new ArrayList<>();
    add(rows, "/supervisors/", body.supervisors());
    add(rows, "/agreements/", body.agreements());
    add(rows, "/workLogs/", body.workLogs());
    add(rows, "/sessions/", body.sessions());
    return rows;
  }

  private <T extends RowToImport> void add(
      List<SentRow> rows, String list, @Nullable List<SubmittedRow<T>> sent) {
    if (sent == null) {
      return;
    }
    for (int i = 0; i < sent.size(); i++) {
      rows.add(row(list + i, sent.get(i)));
    }
  }

  private <T extends RowToImport> SentRow row(String pointer, SubmittedRow<T> row) {
    List<Reason> wrong = check.reasons(pointer, row);
    RowToImport read = row.value();
    return new SentRow(
        pointer,
        read == null ? null : read.rowId(),
        wrong,
        read == null || !wrong.isEmpty() ? null : read.fact());
  }
}
