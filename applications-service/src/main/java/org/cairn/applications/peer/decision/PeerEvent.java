package org.cairn.applications.peer.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a peer's record. */
public sealed interface PeerEvent {
  /** With at least one of the two names. */
  record Registered(
      UUID peerId,
      String subject,
      @Nullable String givenName,
      @Nullable String familyName,
      Instant registeredAt)
      implements PeerEvent {}

  /** Without a name and without a sign-in: the board that imports a record has neither. */
  record Imported(UUID peerId, String jurisdiction, LocalDate registeredOn, String importedFrom)
      implements PeerEvent {}
}
