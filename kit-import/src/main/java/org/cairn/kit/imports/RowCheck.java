package org.cairn.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.kit.problem.Problem.Reason;
import org.jspecify.annotations.Nullable;

/** All errors of an element, before any rule is applied. */
@ApplicationScoped
public class RowCheck {

  private final Validator validator;

  public RowCheck(Validator validator) {
    this.validator = validator;
  }

  /**
   * @param pointer the element's place in the request
   * @return in the order of their places; empty for one that can be decided on
   */
  public <T> List<Reason> reasons(String pointer, SubmittedRow<T> row) {
    Stream<Reason> violations =
        row.value() == null
            ? Stream.empty()
            : validator.validate(row.value()).stream()
                .map(RowCheck::reason)
                .filter(reason -> row.faults().stream().noneMatch(fault -> covers(fault, reason)));
    return Stream.concat(row.faults().stream(), violations)
        .map(it -> new Reason(it.type(), pointer + it.pointer(), it.detail(), null))
        .sorted(Comparator.comparing(reason -> String.valueOf(reason.pointer())))
        .toList();
  }

  /** What could not be read is not missing as well. */
  private static boolean covers(Reason fault, Reason violation) {
    return (violation.pointer() + "/").startsWith(fault.pointer() + "/");
  }

  private static Reason reason(ConstraintViolation<?> violation) {
    return Reason.at("invalid-value", within(violation.getPropertyPath()), violation.getMessage());
  }

  /** An element of a list is a step of its index; what holds it has no name of its own. */
  private static String within(Path path) {
    var pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      @Nullable String name = node.getName();
      if (name != null && !name.startsWith("<")) {
        pointer.append('/').append(name);
      }
    }
    return pointer.toString();
  }
}
