package org.cairn.billing.imports.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.billing.agency.decision.AgencyCommand;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.jspecify.annotations.Nullable;

/**
 * An agency of the board's state. Its organization names it, as the tokens of those who act for it
 * will.
 *
 * @param registeredOn since when it was kept elsewhere; today where that is not known
 */
public record AgencyToImport(
    @NotNull UUID agencyId,
    @NotNull @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")
        String organization,
    @NotNull ProviderType providerType,
    @Nullable LocalDate registeredOn) {

  AgencyCommand.BringIn command(BillingImport of) {
    return new AgencyCommand.BringIn(
        agencyId, organization, providerType, of.jurisdiction(), registeredOn, of.importedFrom());
  }
}
