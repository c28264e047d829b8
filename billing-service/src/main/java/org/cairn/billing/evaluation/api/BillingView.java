package org.cairn.billing.evaluation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.billing.evaluation.decision.BillingAnswer;
import org.cairn.jurisdictions.ruling.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be billed, what may not, and why. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    requiredProperties = {
      "lines",
      "held",
      "denied",
      "needsAuthorization",
      "notCovered",
      "donatedHours",
      "totals",
      "findings"
    })
public record BillingView(
    List<LineView> lines,
    List<UnbilledView> held,
    List<UnbilledView> denied,
    List<UnauthorizedView> needsAuthorization,
    List<NotCoveredView> notCovered,
    BigDecimal donatedHours,
    TotalsView totals,
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

  /** Encounters that are in no line. */
  public record UnbilledView(List<String> encounters, String ruleId, String reason) {}

  /** Units over a limit that the payer may lift. */
  public record UnauthorizedView(
      List<String> encounters, String ruleId, String reason, long units) {}

  /** Time that nobody pays, and what it would have been. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record NotCoveredView(
      String encounter, long minutes, String ruleId, long memoUnits, @Nullable Long memoCents) {}

  /** Sums of what is known. */
  public record TotalsView(long units, long allowedCents, long memoCents) {}

  static BillingView of(BillingAnswer answer) {
    return new BillingView(
        answer.lines().stream().map(BillingView::line).toList(),
        answer.held().stream().map(BillingView::unbilled).toList(),
        answer.denied().stream().map(BillingView::unbilled).toList(),
        answer.needsAuthorization().stream().map(BillingView::unauthorized).toList(),
        answer.notCovered().stream().map(BillingView::notCovered).toList(),
        answer.donatedHours(),
        new TotalsView(
            answer.totals().units(), answer.totals().allowedCents(), answer.totals().memoCents()),
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

  private static UnbilledView unbilled(BillingAnswer.Unbilled unbilled) {
    return new UnbilledView(unbilled.encounters(), unbilled.ruleId(), unbilled.reason());
  }

  private static UnauthorizedView unauthorized(BillingAnswer.Unauthorized each) {
    return new UnauthorizedView(each.encounters(), each.ruleId(), each.reason(), each.units());
  }

  private static NotCoveredView notCovered(BillingAnswer.NotCovered each) {
    return new NotCoveredView(
        each.encounter(), each.minutes(), each.ruleId(), each.memoUnits(), each.memoCents());
  }
}
