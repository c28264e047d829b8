package org.cairn.kit.architecture.samples.inn.decision;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes up its own id, and knows of files. */
public record NewBooking(Path ledger) {

  public Supplier<UUID> ids() {
    return UUID::randomUUID;
  }
}
