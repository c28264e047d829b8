package org.cairn.applications.eligibility.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cairn.applications.certificate.decision.CertificateStanding;
import org.cairn.applications.certificate.decision.CertificateStanding.Practice;
import org.cairn.applications.certificate.decision.CertificateStanding.Renewable;
import org.cairn.applications.certificate.decision.CertificateStatus;
import org.cairn.applications.certificate.decision.RenewalFees;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The result of the rules for a certificate.
 *
 * @param status null where no renewal date is known
 * @param renewalOpensOn null where it is not known from when a renewal can be filed
 * @param feesIfRenewedNow null when it can no longer be renewed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CertificateAnswer(
    @Nullable CertificateStatus status,
    @Nullable LocalDate renewalDueOn,
    @Nullable LocalDate renewalOpensOn,
    @Nullable Practice practice,
    int missedPeriods,
    @Nullable FeesView feesIfRenewedNow,
    List<Integer> educationYearsOwed,
    @Nullable Renewable renewable,
    List<Finding> findings) {

  /** In cents; null if the pack does not know it. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record FeesView(
      @Nullable Long renewalCents,
      @Nullable Long lateCents,
      @Nullable Long pastCents,
      @Nullable Long totalCents) {

    static FeesView of(RenewalFees fees) {
      return new FeesView(
          fees.renewalCents(), fees.lateCents(), fees.pastCents(), fees.totalCents());
    }
  }

  public CertificateAnswer {
    educationYearsOwed = List.copyOf(educationYearsOwed);
    findings = List.copyOf(findings);
  }

  static CertificateAnswer of(CertificateStanding found) {
    return new CertificateAnswer(
        found.status(),
        found.renewalDueOn(),
        found.renewalOpensOn(),
        found.practice(),
        found.missedPeriods(),
        found.fees() == null ? null : FeesView.of(found.fees()),
        found.educationYearsOwed(),
        found.renewable(),
        found.findings());
  }
}
