package org.cairn.kit.problem;

import java.io.Serial;

/** It does not exist, or it is not the caller's: the response must not reveal which. */
public final class NotFound extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public NotFound() {
    super("not found", null, false, false);
  }
}
