package org.cairn.kit.problem;

import java.io.Serial;

/** A query parameter or header that cannot be read; the message names it and may be shown. */
public final class BadParameter extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public BadParameter(String message) {
    super(message, null, false, false);
  }
}
