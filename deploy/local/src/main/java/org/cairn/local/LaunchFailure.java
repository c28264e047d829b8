package org.cairn.local;

import org.jspecify.annotations.Nullable;

/** A failure to report to the user. Its message is one clear line, printed as it is. */
public final class LaunchFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LaunchFailure(String line) {
    super(line);
  }

  public LaunchFailure(String line, @Nullable Throwable cause) {
    super(line, cause);
  }
}
