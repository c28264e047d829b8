package org.cairn.applications.peer.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.applications.peer.store.PeerRow;
import org.jspecify.annotations.Nullable;

/**
 * A peer as shown to the peer and to the staff of a board where the peer applies.
 *
 * @param givenName absent, as the family name, of a person with one name; both for a record that a
 *     board imported
 * @param registeredAt when the person registered; absent for a record that a board imported
 * @param registeredOn the day on which an imported record began where it was kept
 * @param importedFrom where an imported record was kept
 */
public record PeerView(
    UUID peerId,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable Instant registeredAt,
    @Nullable LocalDate registeredOn,
    @Nullable String importedFrom) {
  static PeerView of(PeerRow row) {
    return new PeerView(
        row.id,
        row.givenName,
        row.familyName,
        row.registeredAt,
        row.registeredOn,
        row.importedFrom);
  }
}
