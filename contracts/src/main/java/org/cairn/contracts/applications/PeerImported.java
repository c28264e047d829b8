package org.cairn.contracts.applications;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A board imported the record of a peer. No sign-in is bound to it, and only this board may import
 * further facts about the peer.
 *
 * @param jurisdiction the state whose board imported the record
 * @param registeredOn the day on which the original record began
 * @param importedFrom where it was kept
 */
public record PeerImported(
    UUID peerId, String jurisdiction, LocalDate registeredOn, String importedFrom)
    implements ApplicationsEvent {

  public static final String TYPE = "org.cairn.applications.PeerImported.v1";
}
