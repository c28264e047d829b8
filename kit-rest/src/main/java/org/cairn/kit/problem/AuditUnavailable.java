package org.cairn.kit.problem;

import java.io.Serial;

/** The audit log could not be written, so the action it should have recorded must not happen. */
public final class AuditUnavailable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public AuditUnavailable(Throwable cause) {
    super("The audit log cannot be written", cause);
  }
}
