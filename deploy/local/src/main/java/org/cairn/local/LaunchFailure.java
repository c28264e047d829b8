package org.cairn.local;

import org.jspecify.annotations.Nullable;

/** Something the person at the console must know. Its message is one clear line, shown as it is. */
public final class LaunchFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LaunchFailure(String line) {
    super(line);
  }

  public LaunchFailure(String line, @Nullable Throwable cause) {
    super(line, cause);
  }
}
