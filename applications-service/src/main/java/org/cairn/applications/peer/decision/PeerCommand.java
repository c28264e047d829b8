package org.cairn.applications.peer.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a peer's record. */
public sealed interface PeerCommand {

  /**
   * @param subject the sign-in of the person who registers; nobody can register another
   * @param givenName as it was typed; null, as the family name, where there is none
   */
  record Register(
      UUID peerId,
      String subject,
      @Nullable String givenName,
      @Nullable String familyName,
      Instant at)
      implements PeerCommand {}

  /**
   * @param jurisdiction whose board imports the record
   * @param registeredOn the day on which it began where it was kept
   * @param importedFrom where it was kept
   */
  record Import(UUID peerId, String jurisdiction, LocalDate registeredOn, String importedFrom)
      implements PeerCommand {}
}
