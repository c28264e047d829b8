package org.cairn.jurisdictions.parameter;

import org.cairn.jurisdictions.Provenance;
import org.jspecify.annotations.Nullable;

/** A pack's setting of a parameter on one day. */
public sealed interface Setting<T> {

  String path();

  record Known<T>(String path, T value, Provenance provenance) implements Setting<T> {}

  /**
   * No value is known for the day: a person decides.
   *
   * @param provenance of the entry that says so; null when the pack has none at all for the day
   */
  record Unknown<T>(String path, @Nullable Provenance provenance) implements Setting<T> {}
}
