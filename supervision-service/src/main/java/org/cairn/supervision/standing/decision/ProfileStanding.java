package org.cairn.supervision.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The standing by one profile.
 *
 * @param status of the profile on the last day
 * @param appliesFrom null when it always applied
 * @param appliesTo last day, inclusive; null while no end is known
 * @param workHoursLeft until the limit without a session is reached; null when there is none
 * @param byEmployer a ledger for each; empty where there is one for the certificate
 */
public record ProfileStanding(
    String profile,
    ParameterStatus status,
    @Nullable LocalDate appliesFrom,
    @Nullable LocalDate appliesTo,
    BigDecimal requiredHours,
    BigDecimal receivedHours,
    BigDecimal deficitHours,
    BigDecimal surplusHours,
    BigDecimal longestGapHours,
    List<Breach> breaches,
    SupervisionState state,
    @Nullable BigDecimal workHoursLeft,
    List<OfEmployer> byEmployer,
    List<Finding> findings) {

  public ProfileStanding {
    breaches = List.copyOf(breaches);
    byEmployer = List.copyOf(byEmployer);
    findings = List.copyOf(findings);
  }

  /** One employer's ledger. */
  public record OfEmployer(
      @Nullable String employer,
      BigDecimal requiredHours,
      BigDecimal receivedHours,
      BigDecimal deficitHours,
      BigDecimal longestGapHours,
      List<Breach> breaches,
      SupervisionState state) {

    public OfEmployer {
      breaches = List.copyOf(breaches);
    }
  }
}
