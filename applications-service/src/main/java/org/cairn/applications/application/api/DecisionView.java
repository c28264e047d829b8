package org.cairn.applications.application.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.application.store.DecisionRow;
import org.cairn.applications.certificate.store.CertificateRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of an application.
 *
 * @param reasons the rules on which a denial rests
 * @param finding the words of a denial; shown to who reads the decision, not repeated to who makes
 *     it
 * @param certificateNumber of the certificate that was issued
 * @param conditional whether the certificate stands under a condition
 */
@Schema(requiredProperties = {"applicationId", "outcome", "decidedOn", "reasons", "packVersion"})
public record DecisionView(
    UUID applicationId,
    String outcome,
    LocalDate decidedOn,
    List<String> reasons,
    @Nullable String finding,
    @Nullable String certificateNumber,
    @Nullable Boolean conditional,
    String packVersion) {

  public DecisionView {
    reasons = List.copyOf(reasons);
  }

  static DecisionView of(
      DecisionRow decision, @Nullable CertificateRow certificate, @Nullable String finding) {
    return new DecisionView(
        decision.applicationId(),
        decision.outcome(),
        decision.decidedOn(),
        decision.reasons(),
        finding,
        certificate == null ? null : certificate.number(),
        certificate == null ? null : certificate.conditional(),
        decision.packVersion());
  }
}
