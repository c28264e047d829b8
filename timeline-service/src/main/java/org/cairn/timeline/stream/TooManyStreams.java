package org.cairn.timeline.stream;

import java.io.Serial;

/** Nobody may follow more paths for now. */
public final class TooManyStreams extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean ofThisPerson;

  TooManyStreams(boolean ofThisPerson) {
    super("too many streams", null, false, false);
    this.ofThisPerson = ofThisPerson;
  }

  /** Whether it is the caller who has too many, and not everybody together. */
  public boolean ofThisPerson() {
    return ofThisPerson;
  }
}
