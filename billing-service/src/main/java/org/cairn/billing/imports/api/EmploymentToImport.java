package org.cairn.billing.imports.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.billing.employment.decision.EmploymentCommand;
import org.cairn.billing.employment.decision.EndReason;
import org.jspecify.annotations.Nullable;

/**
 * An employment, with its end if it has ended.
 *
 * @param agencyId of the same request, or one that takes part in the state already
 * @param endedOn last day; absent while it lasts
 * @param reason of the end, and only of that
 */
public record EmploymentToImport(
    @NotNull UUID employmentId,
    @NotNull UUID agencyId,
    @NotNull UUID peerId,
    @NotNull LocalDate startedOn,
    @Nullable LocalDate endedOn,
    @Nullable EndReason reason) {

  EmploymentCommand.BringIn command(BillingImport of) {
    return new EmploymentCommand.BringIn(
        employmentId,
        agencyId,
        peerId,
        of.jurisdiction(),
        startedOn,
        endedOn,
        reason,
        of.importedFrom());
  }
}
