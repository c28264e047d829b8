package org.cairn.billing.evaluation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.billing.evaluation.decision.BillingAnswer;
import org.cairn.billing.evaluation.decision.BillingAnswer.Totals;
import org.cairn.billing.evaluation.decision.BillingAnswer.Unauthorized;
import org.cairn.billing.evaluation.decision.BillingAnswer.Unbilled;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/** What may be billed, what may not, and why. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BillingView(
    List<LineView> lines,
    List<Unbilled> held,
    List<Unbilled> denied,
    List<Unauthorized> needsAuthorization,
    List<NotCoveredView> notCovered,
    BigDecimal donatedHours,
    Totals totals,
    List<Finding> findings) {

  /** Units of one client, day and code. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record LineView(
      String client,
      LocalDate serviceDate,
      @Nullable String code,
      List<String> modifiers,
      boolean telehealth,
      long units,
      @Nullable Integer rateCents,
      @Nullable Long allowedCents,
      List<String> encounters) {}

  /** Time that nobody pays, and what it would have been. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record NotCoveredView(
      String encounter, long minutes, String ruleId, long memoUnits, @Nullable Long memoCents) {}

  static BillingView of(BillingAnswer answer) {
    return new BillingView(
        answer.lines().stream().map(BillingView::line).toList(),
        answer.held(),
        answer.denied(),
        answer.needsAuthorization(),
        answer.notCovered().stream().map(BillingView::notCovered).toList(),
        answer.donatedHours(),
        answer.totals(),
        answer.findings());
  }

  private static LineView line(BillingAnswer.Line line) {
    return new LineView(
        line.client(),
        line.serviceDate(),
        line.code(),
        line.modifiers(),
        line.telehealth(),
        line.units(),
        line.rateCents(),
        line.allowedCents(),
        line.encounters());
  }

  private static NotCoveredView notCovered(BillingAnswer.NotCovered time) {
    return new NotCoveredView(
        time.encounter(), time.minutes(), time.ruleId(), time.memoUnits(), time.memoCents());
  }
}
