package org.cairn.contracts.applications;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A board brought in the record of a peer that was kept elsewhere before. No sign-in is bound to
 * it, and only this board may bring in further facts about the peer.
 *
 * @param jurisdiction the state whose board brought the record in
 * @param registeredOn the day on which the record began where it was kept
 * @param importedFrom where it was kept
 */
public record PeerImported(
    UUID peerId, String jurisdiction, LocalDate registeredOn, String importedFrom)
    implements ApplicationsEvent {

  public static final String TYPE = "org.cairn.applications.PeerImported.v1";
}
