package org.cairn.billing.evaluation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.cairn.billing.evaluation.decision.PayAnswer;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/** The wage compared with the rate; shares are fractions. */
@JsonInclude(JsonInclude.Include.ALWAYS)
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
