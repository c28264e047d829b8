package org.cairn.kit.problem;

import java.io.Serial;

/** {@code If-Match} is missing, or names a version that is no longer current. */
public final class PreconditionProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Kind {
    STALE,
    MISSING
  }

  private final Kind kind;

  public PreconditionProblem(Kind kind) {
    super(kind.name(), null, false, false);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
