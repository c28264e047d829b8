package org.cairn.billing.agency.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;

/**
 * @param organization as it is named in the tokens of those who act for it
 */
public record RegisterAgencyRequest(
    @NotBlank @Size(max = 100) String organization,
    @NotNull ProviderType providerType,
    @NotBlank @Size(max = 40) String jurisdiction) {}
