package org.cairn.billing.imports.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.billing.employment.decision.EmploymentCommand;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.employment.decision.EndReason;
import org.jspecify.annotations.Nullable;

/**
 * An employment, with its end if it has ended.
 *
 * @param agencyId of the same request, or already registered in the state
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

  EmploymentCommand.Import command(BillingImport body) {
    return new EmploymentCommand.Import(
        new EmploymentFacts(
            employmentId, agencyId, peerId, body.jurisdiction(), startedOn, endedOn, reason),
        body.importedFrom());
  }
}
