package org.cairn.billing.evaluation.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when may the claim for a service be filed, and was it?
 *
 * @param receivedOn the day of the payer's received stamp; null when it was not filed yet
 * @param medicareTimely false when Medicare refused the claim as late: then its letter opens no new
 *     time; null when nothing is said about it
 */
public record FilingQuestion(
    String payer,
    LocalDate serviceDate,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate retroEligibilityOn,
    @Nullable LocalDate disabilityDeterminationOn,
    @Nullable LocalDate medicareEobOn,
    @Nullable Boolean medicareTimely,
    @Nullable LocalDate thirdPartyNoticeOn) {}
