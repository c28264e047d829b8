package org.cairn.kit.problem;

import java.io.Serial;
import java.time.Duration;

/** What the caller asks about is on its way here and has not arrived. */
public final class TryAgain extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String kind;
  private final Duration after;

  public TryAgain(String kind, String detail, Duration after) {
    super(detail, null, false, false);
    this.kind = kind;
    this.after = after;
  }

  public String kind() {
    return kind;
  }

  public Duration after() {
    return after;
  }
}
