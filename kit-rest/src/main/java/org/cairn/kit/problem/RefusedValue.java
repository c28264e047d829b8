package org.cairn.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.Serial;
import java.util.List;

/**
 * A value of a body that no field may have. It knows its own place, because the parser finds it
 * before the mapper knows to which field it belongs.
 */
public final class RefusedValue extends MismatchedInputException {
  @Serial private static final long serialVersionUID = 1L;

  private final String kind;
  private final String pointer;
  private final String detail;

  /**
   * @param pointer where in the body, RFC 6901
   * @param detail shown to the sender, so it never repeats the value
   */
  public RefusedValue(JsonParser parser, String kind, String pointer, String detail) {
    super(parser, kind);
    this.kind = kind;
    this.pointer = pointer;
    this.detail = detail;
  }

  public Problem.Reason reason() {
    return Problem.Reason.at(kind, pointer, detail);
  }

  /**
   * @param place of an element around it
   */
  public Problem.Reason reasonWithin(String place) {
    return Problem.Reason.at(kind, pointer.substring(place.length()), detail);
  }

  Problem problem() {
    return Problem.of(422, kind, "The body has values that cannot be", null)
        .because(List.of(reason()));
  }
}
