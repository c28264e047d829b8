package org.cairn.timeline.store;

import java.io.Serial;

/** A rebuild or a comparison holds the rebuild lock; only one of them runs at a time. */
public final class RebuildRunning extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  RebuildRunning() {
    super("a rebuild is running", null, false, false);
  }
}
