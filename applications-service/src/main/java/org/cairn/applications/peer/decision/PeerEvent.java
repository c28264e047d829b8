package org.cairn.applications.peer.decision;

import java.time.Instant;
import java.util.UUID;

/** What can happen to a peer's record. */
public sealed interface PeerEvent {
  record Registered(
      UUID peerId, String subject, String givenName, String familyName, Instant registeredAt)
      implements PeerEvent {}
}
