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
 * An agency of the board's state.
 *
 * @param organization as it will be named in the tokens of those who act for it
 * @param registeredOn the day of its registration elsewhere; absent if unknown
 */
public record AgencyToImport(
    @NotNull UUID agencyId,
    @NotNull @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,99}")
        String organization,
    @NotNull ProviderType providerType,
    @Nullable LocalDate registeredOn) {

  AgencyCommand.Import command(BillingImport body) {
    return new AgencyCommand.Import(
        new AgencyCommand.Register(agencyId, organization, providerType, body.jurisdiction()),
        registeredOn,
        body.importedFrom());
  }
}
