package org.cairn.billing.evaluation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.cairn.billing.evaluation.decision.PayAnswer;
import org.cairn.jurisdictions.ruling.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The wage compared with the rate; shares are fractions. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    requiredProperties = {
      "billedHourCents",
      "payShare",
      "breakEvenProductivity",
      "supervisionBurden",
      "findings"
    })
public record PayView(
    @Nullable Integer billedHourCents,
    @Nullable BigDecimal payShare,
    @Nullable BigDecimal breakEvenProductivity,
    @Nullable BigDecimal supervisionBurden,
    List<Finding> findings) {

  static PayView of(PayAnswer answer) {
    return new PayView(
        answer.billedHourCents(),
        answer.payShare(),
        answer.breakEvenProductivity(),
        answer.supervisionBurden(),
        answer.findings());
  }
}
