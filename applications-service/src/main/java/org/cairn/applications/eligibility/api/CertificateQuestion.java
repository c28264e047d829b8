package org.cairn.applications.eligibility.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cairn.applications.eligibility.FactsGiven;
import org.jspecify.annotations.Nullable;

/**
 * A hypothetical certificate.
 *
 * @param at the requested moment; the pack's time zone determines the day
 * @param overrides path of a flag or parameter to the value that replaces it
 */
public record CertificateQuestion(
    @NotNull @Size(max = 40) String jurisdiction,
    @NotNull @Size(max = 40) String credentialType,
    @NotNull LocalDate certifiedOn,
    @Valid @Size(max = FactsGiven.MOST) @Nullable List<@Nullable RenewalGiven> renewals,
    @NotNull OffsetDateTime at,
    @Nullable @Size(max = 200) Map<@Size(max = 200) String, @Nullable Object> overrides) {

  /**
   * @param periodEnding the renewal date that was met
   * @param at when the renewal was complete
   */
  public record RenewalGiven(@NotNull LocalDate periodEnding, @NotNull OffsetDateTime at) {}
}
