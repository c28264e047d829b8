package org.cairn.kit.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.kit.imports.ImportView.ImportOutcome;
import org.cairn.kit.imports.ImportView.ImportedRow;
import org.cairn.kit.problem.Problem.Reason;
import org.jspecify.annotations.Nullable;

/** Looks at the rows of an import one by one: what is at fault is refused and stops no other. */
public final class CheckedRows {

  private final RowCheck check;
  private final List<String> pointers = new ArrayList<>();
  private final Map<String, ImportedRow> refused = new HashMap<>();

  public CheckedRows(RowCheck check) {
    this.check = check;
  }

  /**
   * @return those that have all they must have
   */
  public <T, C> List<ImportRow<C>> of(
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
        refused.put(pointer, new ImportedRow(pointer, sentAs, ImportOutcome.REFUSED, reasons));
      }
    }
    return good;
  }

  /**
   * @param decided what became of the good ones, by their pointers
   */
  public ImportView answer(Map<String, ImportedRow> decided) {
    return new ImportView(
        pointers.stream()
            .map(pointer ->
                Objects.requireNonNull(decided.getOrDefault(pointer, refused.get(pointer))))
            .toList());
  }
}
