package org.cairn.billing.employment.api;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.billing.employment.store.EmploymentRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is employed where, from when to when.
 *
 * @param importedFrom where it was recorded before, if a board brought it in
 */
@Schema(requiredProperties = {"employmentId", "agencyId", "peerId", "jurisdiction", "startedOn"})
public record EmploymentView(
    UUID employmentId,
    UUID agencyId,
    UUID peerId,
    String jurisdiction,
    LocalDate startedOn,
    @Nullable LocalDate endedOn,
    @Nullable String reason,
    @Nullable String importedFrom) {

  static EmploymentView of(EmploymentRow row) {
    return new EmploymentView(
        row.id(),
        row.agencyId(),
        row.peerId(),
        row.jurisdiction(),
        row.startedOn(),
        row.endedOn(),
        row.endReason(),
        row.importedFrom());
  }
}
