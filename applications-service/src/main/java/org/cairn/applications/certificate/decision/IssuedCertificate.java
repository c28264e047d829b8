package org.cairn.applications.certificate.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.certificate.decision.CertificateFacts.Renewal;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that was issued, here or elsewhere.
 *
 * @param applicationId the application that ended with it; null for an imported one without
 * @param segments its standing, day by day
 * @param renewals that were imported with it
 * @param printedNumber the number on one that was issued elsewhere; stays in this service
 * @param importedFrom where it was recorded before; null if it was issued here
 */
public record IssuedCertificate(
    UUID certificateId,
    @Nullable UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate certifiedOn,
    boolean conditional,
    String packVersion,
    List<Segment> segments,
    List<Renewal> renewals,
    @Nullable String printedNumber,
    @Nullable String importedFrom) {

  public IssuedCertificate {
    segments = List.copyOf(segments);
    renewals = List.copyOf(renewals);
  }
}
