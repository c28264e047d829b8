package org.cairn.billing.evaluation.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.jspecify.annotations.Nullable;

/**
 * What may be billed of these encounters?
 *
 * @param chargeCentsPerUnit what the agency charges; null when it charges what the schedule says
 * @param clients by id, in the order in which lines are to be shown
 * @param certificates by the peer's id
 */
public record BillingQuestion(
    String payer,
    ProviderType providerType,
    @Nullable Integer chargeCentsPerUnit,
    Map<String, Client> clients,
    Map<String, CertificateStanding> certificates,
    List<Encounter> encounters,
    List<PaidUnits> unitsAlreadyPaid) {

  /** Units that count against caps. */
  public record PaidUnits(String client, LocalDate on, int units) {}

  public BillingQuestion {
    encounters = List.copyOf(encounters);
    unitsAlreadyPaid = List.copyOf(unitsAlreadyPaid);
  }

  /** What is paid of a unit: the lower of the schedule and of the submitted charge. */
  int allowed(int rateCents) {
    return chargeCentsPerUnit == null ? rateCents : Math.min(rateCents, chargeCentsPerUnit);
  }
}
