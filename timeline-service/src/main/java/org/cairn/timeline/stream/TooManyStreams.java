package org.cairn.timeline.stream;

import java.io.Serial;

/** No more streams for now. */
public final class TooManyStreams extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean ofThisPerson;

  TooManyStreams(boolean ofThisPerson) {
    super("too many streams", null, false, false);
    this.ofThisPerson = ofThisPerson;
  }

  /** Whether the caller has too many, and not all callers together. */
  public boolean ofThisPerson() {
    return ofThisPerson;
  }
}
