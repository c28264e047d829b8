package org.cairn.billing.evaluation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cairn.billing.evaluation.decision.FilingAnswer;
import org.cairn.jurisdictions.parameter.BillingParameters.FilingBasis;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/** The last day for a claim, from where it runs, and whether it was kept. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TimelyFilingView(
    @Nullable LocalDate deadline,
    @Nullable FilingBasis basis,
    @Nullable Boolean timely,
    List<Finding> findings) {

  static TimelyFilingView of(FilingAnswer answer) {
    return new TimelyFilingView(
        answer.deadline(), answer.basis(), answer.timely(), answer.findings());
  }
}
