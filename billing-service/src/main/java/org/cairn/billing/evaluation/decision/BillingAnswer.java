package org.cairn.billing.evaluation.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/**
 * @param lines what a claim could be made of
 * @param held what could be billed once something is corrected
 * @param denied what is not paid
 * @param needsAuthorization what is paid only if the payer has authorized it
 * @param donatedHours time with people that nobody pays, unrounded
 */
public record BillingAnswer(
    List<Line> lines,
    List<Unbilled> held,
    List<Unbilled> denied,
    List<Unauthorized> needsAuthorization,
    List<NotCovered> notCovered,
    BigDecimal donatedHours,
    Totals totals,
    List<Finding> findings) {

  /**
   * Units of one client, day, code and set of modifiers.
   *
   * @param telehealth whether all of it was support from a distance; none of it was otherwise
   * @param code null when the pack names none
   * @param rateCents of the schedule, for one unit; null when the pack has none for the day
   * @param allowedCents by the lowest of charge and schedule; null when there is no rate, and then
   *     no claim can be made of the line
   */
  public record Line(
      String client,
      LocalDate serviceDate,
      @Nullable String code,
      List<String> modifiers,
      boolean telehealth,
      long units,
      @Nullable Integer rateCents,
      @Nullable Long allowedCents,
      List<String> encounters) {}

  /** Encounters that are in no line. */
  public record Unbilled(List<String> encounters, String ruleId, String reason) {}

  /** Units over a limit that the payer may lift. */
  public record Unauthorized(List<String> encounters, String ruleId, String reason, long units) {}

  /**
   * @param memoUnits what the minutes would have been
   * @param memoCents what they would have been worth; null when there is no rate
   */
  public record NotCovered(
      String encounter, long minutes, String ruleId, long memoUnits, @Nullable Long memoCents) {}

  /** Sums of what is known. */
  public record Totals(long units, long allowedCents, long memoCents) {}
}
