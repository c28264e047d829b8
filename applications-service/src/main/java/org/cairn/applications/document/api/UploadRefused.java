package org.cairn.applications.document.api;

import java.io.Serial;
import java.util.List;
import org.cairn.kit.problem.Problem;

/** A form that cannot be read, or that is not the expected one. */
public final class UploadRefused extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private static final String KIND = "malformed-upload";

  private final transient Problem problem;

  private UploadRefused(Problem problem) {
    super(KIND, null, false, false);
    this.problem = problem;
  }

  /** The form as a whole. */
  static UploadRefused whole(String detail) {
    return new UploadRefused(problem(detail));
  }

  /** One of its fields. */
  static UploadRefused at(String pointer, String detail) {
    return new UploadRefused(
        problem(detail).because(List.of(Problem.Reason.at(KIND, pointer, detail))));
  }

  private static Problem problem(String detail) {
    return Problem.of(400, KIND, "The form cannot be read", detail);
  }

  public Problem problem() {
    return problem;
  }
}
