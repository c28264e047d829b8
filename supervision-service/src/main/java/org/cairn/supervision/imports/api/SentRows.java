package org.cairn.supervision.imports.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cairn.kit.problem.Problem.Reason;
import org.cairn.supervision.imports.transaction.SentRow;
import org.jspecify.annotations.Nullable;

/** Reads the lists of an import row by row, so that what cannot be stops no other row. */
@ApplicationScoped
public class SentRows {

  private static final String INVALID = "invalid-value";

  private final Validator validator;

  public SentRows(Validator validator) {
    this.validator = validator;
  }

  List<SentRow> of(SupervisionImport body) {
    List<SentRow> rows = new ArrayList<>();
    add(rows, "/supervisors/", body.supervisors());
    add(rows, "/agreements/", body.agreements());
    add(rows, "/workLogs/", body.workLogs());
    add(rows, "/sessions/", body.sessions());
    return rows;
  }

  private void add(
      List<SentRow> rows, String list, @Nullable List<? extends @Nullable RowToImport> sent) {
    if (sent == null) {
      return;
    }
    for (int i = 0; i < sent.size(); i++) {
      rows.add(row(list + i, sent.get(i)));
    }
  }

  private SentRow row(String pointer, @Nullable RowToImport row) {
    if (row == null) {
      return new SentRow(
          pointer, null, List.of(Reason.at(INVALID, pointer, "must not be null")), null);
    }
    Set<ConstraintViolation<RowToImport>> violations = validator.validate(row);
    return violations.isEmpty()
        ? new SentRow(pointer, row.rowId(), List.of(), row.fact())
        : new SentRow(pointer, row.rowId(), reasons(pointer, violations), null);
  }

  private static List<Reason> reasons(
      String pointer, Set<ConstraintViolation<RowToImport>> violations) {
    return violations.stream()
        .map(it -> Reason.at(INVALID, pointer + within(it.getPropertyPath()), it.getMessage()))
        .sorted(Comparator.comparing(reason -> String.valueOf(reason.pointer())))
        .toList();
  }

  /** An element of a list is a step of its index; what holds it has no name of its own. */
  private static String within(Path path) {
    var pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      String name = node.getName();
      if (name != null && !name.startsWith("<")) {
        pointer.append('/').append(name);
      }
    }
    return pointer.toString();
  }
}
