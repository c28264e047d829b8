package org.cairn.applications.peer.api;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.cairn.applications.peer.store.PeerRow;
import org.cairn.kit.command.Representation;

/**
 * The response to a registration; without the name, because responses are stored for repeated
 * requests.
 */
public record RegisteredView(UUID peerId, Instant registeredAt) {

  static Representation representation(PeerRow row) {
    return new Representation(
        row.id, row.version, new RegisteredView(row.id, Objects.requireNonNull(row.registeredAt)));
  }
}
