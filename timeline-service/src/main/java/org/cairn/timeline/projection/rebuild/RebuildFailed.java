package org.cairn.timeline.projection.rebuild;

import java.io.Serial;

/** Why a rebuild cannot be brought to its end; the message holds ids and codes only. */
final class RebuildFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  RebuildFailed(String message) {
    super(message, null, false, false);
  }
}
