package org.cairn.applications.peer.api;

import java.time.Instant;
import java.util.UUID;
import org.cairn.applications.peer.store.PeerRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A peer as shown to the peer and to the staff of a board where the peer applies. */
@Schema(requiredProperties = {"peerId", "givenName", "familyName", "registeredAt"})
public record PeerView(UUID peerId, String givenName, String familyName, Instant registeredAt) {
  static PeerView of(PeerRow row) {
    return new PeerView(row.id(), row.givenName(), row.familyName(), row.registeredAt());
  }
}
