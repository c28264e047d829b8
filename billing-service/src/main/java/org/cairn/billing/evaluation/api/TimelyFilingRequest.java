package org.cairn.billing.evaluation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.cairn.billing.evaluation.decision.FilingQuestion;
import org.jspecify.annotations.Nullable;

/**
 * @param receivedOn the day of the payer's received stamp
 */
public record TimelyFilingRequest(
    @NotBlank @Size(max = 40) String jurisdiction,
    @NotBlank @Size(max = 60) String payer,
    @Nullable @Size(max = 200) Map<@Size(max = 200) String, @Nullable Object> overrides,
    @NotNull LocalDate serviceDate,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate retroEligibilityOn,
    @Nullable LocalDate disabilityDeterminationOn,
    @Nullable LocalDate medicareEobOn,
    @Nullable Boolean medicareTimely,
    @Nullable LocalDate thirdPartyNoticeOn) {

  FilingQuestion question() {
    return new FilingQuestion(
        payer,
        serviceDate,
        receivedOn,
        retroEligibilityOn,
        disabilityDeterminationOn,
        medicareEobOn,
        medicareTimely,
        thirdPartyNoticeOn);
  }
}
