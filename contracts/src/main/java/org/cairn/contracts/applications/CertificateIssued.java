package org.cairn.contracts.applications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential was granted. Its status on a day is looked up in the segments; no consumer
 * calculates it again.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param credentialType id of a credential type of that jurisdiction
 * @param certifiedOn the day in the jurisdiction's own time zone
 * @param segments the certificate's status, day by day, in order and without gaps
 * @param conditional whether it has a condition that is still to be met
 * @param packVersion version of the rule pack that was applied
 * @param applicationId the application it answers; absent for one that was imported
 * @param importedFrom the source of an imported fact; absent for one recorded here
 */
public record CertificateIssued(
    UUID certificateId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate certifiedOn,
    List<CertificateSegment> segments,
    boolean conditional,
    String packVersion,
    @Nullable UUID applicationId,
    @Nullable String importedFrom)
    implements ApplicationsEvent {

  public static final String TYPE = "org.cairn.applications.CertificateIssued.v1";

  public CertificateIssued {
    segments = List.copyOf(segments);
  }
}
