package org.cairn.contracts.applications;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The peer took an application back; it will not be decided.
 *
 * @param withdrawnOn the day in the jurisdiction's own time zone
 */
public record ApplicationWithdrawn(
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate withdrawnOn)
    implements ApplicationsEvent {

  public static final String TYPE = "org.cairn.applications.ApplicationWithdrawn.v1";
}
