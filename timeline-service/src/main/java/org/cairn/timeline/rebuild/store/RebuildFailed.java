package org.cairn.timeline.rebuild.store;

import java.io.Serial;

/** Why a rebuild cannot finish; the message holds ids and codes only. */
final class RebuildFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  RebuildFailed(String message) {
    super(message, null, false, false);
  }
}
