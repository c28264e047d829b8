package org.cairn.billing.imports.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.billing.imports.transaction.Row;
import org.cairn.kit.imports.ImportView;
import org.cairn.kit.imports.ImportView.ImportOutcome;
import org.cairn.kit.imports.ImportView.ImportedRow;
import org.cairn.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Looks at rows one by one: what lacks something is refused here and stops no other. */
final class CheckedRows {

  private final Validator validator;
  private final List<String> pointers = new ArrayList<>();
  private final Map<String, ImportedRow> refused = new HashMap<>();

  CheckedRows(Validator validator) {
    this.validator = validator;
  }

  /**
   * @return those that have all they must have
   */
  <T, C> List<Row<C>> of(
      String list, List<T> sent, Function<T, @Nullable UUID> id, Function<T, C> command) {
    List<Row<C>> good = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      String pointer = "/" + list + "/" + i;
      T row = sent.get(i);
      pointers.add(pointer);
      List<Problem.Reason> reasons =
          validator.validate(row).stream().map(violation -> reason(pointer, violation)).toList();
      UUID sentAs = id.apply(row);
      if (reasons.isEmpty() && sentAs != null) {
        good.add(new Row<>(pointer, sentAs, command.apply(row)));
      } else {
        refused.put(pointer, new ImportedRow(pointer, sentAs, ImportOutcome.REFUSED, reasons));
      }
    }
    return good;
  }

  private static Problem.Reason reason(String row, ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder(row);
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
        pointer.append('/').append(node.getName());
      }
    }
    return Problem.Reason.at("invalid-value", pointer.toString(), violation.getMessage());
  }

  /**
   * @param decided what became of the good ones, by their pointers
   */
  ImportView answer(Map<String, ImportedRow> decided) {
    return new ImportView(
        pointers.stream()
            .map(pointer ->
                Objects.requireNonNull(decided.getOrDefault(pointer, refused.get(pointer))))
            .toList());
  }
}
