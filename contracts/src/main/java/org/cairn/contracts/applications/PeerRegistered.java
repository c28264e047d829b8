package org.cairn.contracts.applications;

import java.time.Instant;
import java.util.UUID;

/**
 * A person who signed in became a peer.
 *
 * @param subject the opaque id of the sign-in that is bound to the peer; it identifies an account,
 *     it does not describe a person
 */
public record PeerRegistered(UUID peerId, String subject, Instant registeredAt)
    implements ApplicationsEvent {

  public static final String TYPE = "org.cairn.applications.PeerRegistered.v1";
}
