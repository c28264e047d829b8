package org.cairn.billing.evaluation.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Compares an hour of pay with a billed hour.
 *
 * @param fringeShare what is paid on top of the wage, as a share of it; null for none
 * @param otherCentsPerHour whatever else an hour of work costs; null for nothing
 * @param supervision what supervision costs; null when it is not asked
 */
public record PayQuestion(
    String payer,
    LocalDate on,
    int wageCentsPerHour,
    @Nullable BigDecimal fringeShare,
    @Nullable Integer otherCentsPerHour,
    @Nullable Supervision supervision) {

  /**
   * @param centsPerHour of the supervisor
   * @param perWorkHours hours of work per hour of supervision
   */
  public record Supervision(int centsPerHour, BigDecimal perWorkHours) {}
}
