package org.cairn.gateway.portal.service;

import java.io.Serial;
import org.cairn.gateway.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A service sent no response that a page can show; the problem has the page's text. */
public final class ServiceFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ServiceFailed(Problem problem) {
    this(problem, null);
  }

  ServiceFailed(Problem problem, @Nullable Throwable cause) {
    super(problem.kind(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
