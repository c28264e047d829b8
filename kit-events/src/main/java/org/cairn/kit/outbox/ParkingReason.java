package org.cairn.kit.outbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an administrator lets the facts behind a refused one go first. */
public enum ParkingReason {
  TOO_LARGE,
  NOT_AUTHORIZED,
  TOPIC_INVALID,
  OTHER;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable ParkingReason of(@Nullable String code) {
    return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
  }
}
