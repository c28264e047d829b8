package org.cairn.supervision.supervisor.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.LicenceSpecialty;
import org.cairn.jurisdictions.parameter.LicenceType;
import org.cairn.supervision.supervisor.decision.Licence;
import org.cairn.supervision.supervisor.store.Supervisors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A supervisor's own record. */
@Schema(
    requiredProperties = {
      "supervisorId",
      "jurisdiction",
      "licences",
      "supervisionCeHours",
      "registeredAt"
    })
public record SupervisorView(
    UUID supervisorId,
    String jurisdiction,
    List<LicenceView> licences,
    BigDecimal supervisionCeHours,
    Instant registeredAt) {

  /** A licence of the supervisor. */
  public record LicenceView(
      @Nullable LicenceType type,
      @Nullable LicenceSpecialty specialty,
      @Nullable LocalDate issuedOn,
      @Nullable LocalDate renewalMissedOn) {

    static LicenceView of(Licence it) {
      return new LicenceView(it.type(), it.specialty(), it.issuedOn(), it.renewalMissedOn());
    }
  }

  static SupervisorView of(Supervisors.Row row) {
    return new SupervisorView(
        row.id(),
        row.jurisdiction(),
        row.licences().stream().map(LicenceView::of).toList(),
        row.ceHours(),
        row.registeredAt());
  }
}
