package org.cairn.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Bodies of the right shape whose values cannot be: missing, blank, too long. */
public class InvalidBody {

  static final String KIND = "invalid-value";
  static final String TITLE = "The body has values that cannot be";

  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException e) {
    List<Problem.Reason> reasons =
        e.getConstraintViolations().stream()
            .map(v -> Problem.Reason.at(KIND, pointerOf(v), v.getMessage()))
            .sorted(Comparator.comparing(reason -> String.valueOf(reason.pointer())))
            .toList();
    return Problem.of(422, KIND, TITLE, null).because(reasons).response().build();
  }

  /**
   * The first two steps are the method and its parameter; what follows is the place in the body.
   */
  private static String pointerOf(ConstraintViolation<?> violation) {
    List<String> steps = new ArrayList<>();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        steps.add(String.valueOf(node.getIndex()));
      }
      if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
        steps.add(String.valueOf(node.getName()));
      }
    }
    List<String> inBody = steps.size() > 2 ? steps.subList(2, steps.size()) : List.of();
    return inBody.isEmpty() ? "" : "/" + String.join("/", inBody);
  }
}
