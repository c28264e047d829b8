package org.cairn.applications.application.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.application.store.DecisionRow;
import org.cairn.applications.certificate.Certificates;
import org.jspecify.annotations.Nullable;

/**
 * The decision on an application.
 *
 * @param reasons the rules on which a denial rests
 * @param finding the text of a denial; shown to readers of the decision, not in the response to the
 *     decision itself
 * @param certificateNumber of the certificate that was issued
 * @param conditional whether the certificate is subject to a condition
 */
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
      DecisionRow decision, Certificates.@Nullable Summary certificate, @Nullable String finding) {
    return new DecisionView(
        decision.applicationId,
        decision.outcome,
        decision.decidedOn,
        decision.reasons,
        finding,
        certificate == null ? null : certificate.number(),
        certificate == null ? null : certificate.conditional(),
        decision.packVersion);
  }
}
