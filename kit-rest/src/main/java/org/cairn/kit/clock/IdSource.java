package org.cairn.kit.clock;

import java.util.UUID;

/** Generates ids: UUIDv7, so that rows written together are adjacent in their index. */
public interface IdSource {
  UUID next();
}
