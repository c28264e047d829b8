package org.cairn.applications.certificate.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that already exists when others are imported.
 *
 * @param licensedUntil null if it is not known
 */
public record ExistingCertificate(
    UUID certificateId,
    @Nullable UUID applicationId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate certifiedOn,
    @Nullable LocalDate licensedUntil,
    @Nullable String printedNumber,
    List<LocalDate> renewedOn) {

  public ExistingCertificate {
    renewedOn = List.copyOf(renewedOn);
  }
}
