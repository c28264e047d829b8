package org.cairn.kit.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.imports.ImportView.ImportOutcome;
import org.cairn.kit.imports.ImportView.ImportedRow;
import org.cairn.kit.problem.Problem.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one import, list by list. Each is checked and decided separately, with a result at
 * its position: an invalid row is refused with all its errors and does not stop the others.
 */
public final class ImportRun {

  private final RowCheck check;
  private final List<String> pointers = new ArrayList<>();
  private final Map<String, ImportedRow> results = new HashMap<>();

  ImportRun(RowCheck check) {
    this.check = check;
  }

  /**
   * @param list its name in the request
   * @return the rows that have all they must have; the others are refused
   */
  public <T, C> List<ImportRow<C>> rows(
      String list,
      List<SubmittedRow<T>> sent,
      Function<T, @Nullable UUID> id,
      Function<T, C> command) {
    List<ImportRow<C>> good = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      String pointer = "/" + list + "/" + i;
      SubmittedRow<T> row = sent.get(i);
      pointers.add(pointer);
      List<Reason> reasons = check.reasons(pointer, row);
      T value = row.value();
      UUID sentAs = value == null ? null : id.apply(value);
      if (value != null && reasons.isEmpty() && sentAs != null) {
        good.add(new ImportRow<>(pointer, sentAs, command.apply(value)));
      } else {
        results.put(pointer, new ImportedRow(pointer, sentAs, ImportOutcome.REFUSED, reasons));
      }
    }
    return good;
  }

  /**
   * Decides row by row, in their order, and keeps what is answered to each.
   *
   * @return one decision for each
   */
  public <C, E> List<Decision<E>> decide(
      List<ImportRow<C>> rows, Function<ImportRow<C>, Decision<E>> decision) {
    List<Decision<E>> decisions = new ArrayList<>();
    for (ImportRow<C> row : rows) {
      Decision<E> decided = decision.apply(row);
      decisions.add(decided);
      results.put(row.pointer(), result(row, decided));
    }
    return decisions;
  }

  private static ImportedRow result(ImportRow<?> row, Decision<?> decision) {
    return switch (decision) {
      case Accepted<?>(var events) ->
          new ImportedRow(
              row.pointer(),
              row.id(),
              events.isEmpty() ? ImportOutcome.REPEATED : ImportOutcome.RECORDED,
              null);
      case Refused<?>(var refusals) ->
          new ImportedRow(
              row.pointer(),
              row.id(),
              ImportOutcome.REFUSED,
              refusals.stream().map(refusal -> Reason.of(row.pointer(), refusal)).toList());
    };
  }

  /** What became of each row, in the order of the document, once all are decided. */
  public ImportView view() {
    return new ImportView(
        pointers.stream().map(pointer -> Objects.requireNonNull(results.get(pointer))).toList());
  }
}
