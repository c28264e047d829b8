package org.cairn.kit.clock;

import java.util.UUID;

/** Gives new ids: UUIDv7, so that rows written together stand together in their index. */
public interface IdSource {
  UUID next();
}
