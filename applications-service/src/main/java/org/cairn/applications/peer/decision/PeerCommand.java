package org.cairn.applications.peer.decision;

import java.time.Instant;
import java.util.UUID;

/** What can be asked of a peer's record. */
public sealed interface PeerCommand {

  /**
   * @param subject the sign-in of the person who registers; nobody can register another
   */
  record Register(UUID peerId, String subject, String givenName, String familyName, Instant at)
      implements PeerCommand {}
}
