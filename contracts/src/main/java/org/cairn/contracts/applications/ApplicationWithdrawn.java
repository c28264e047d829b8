package org.cairn.contracts.applications;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The peer withdrew an application; it will not be decided.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param withdrawnOn the day in the jurisdiction's own time zone
 * @param importedFrom the source of an imported fact; absent for one recorded here
 */
public record ApplicationWithdrawn(
    UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate withdrawnOn,
    @Nullable String importedFrom)
    implements ApplicationsEvent {

  public static final String TYPE = "org.cairn.applications.ApplicationWithdrawn.v1";
}
