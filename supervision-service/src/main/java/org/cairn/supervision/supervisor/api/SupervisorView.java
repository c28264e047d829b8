package org.cairn.supervision.supervisor.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.LicenseSpecialty;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.supervision.supervisor.decision.License;
import org.cairn.supervision.supervisor.store.Supervisors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A supervisor's own record. */
@Schema(
    requiredProperties = {
      "supervisorId",
      "jurisdiction",
      "licenses",
      "supervisionCeHours",
      "registeredAt"
    })
public record SupervisorView(
    UUID supervisorId,
    String jurisdiction,
    List<LicenseView> licenses,
    BigDecimal supervisionCeHours,
    Instant registeredAt) {

  /** A license of the supervisor. */
  public record LicenseView(
      @Nullable LicenseType type,
      @Nullable LicenseSpecialty specialty,
      @Nullable LocalDate issuedOn,
      @Nullable LocalDate renewalMissedOn) {

    static LicenseView of(License it) {
      return new LicenseView(it.type(), it.specialty(), it.issuedOn(), it.renewalMissedOn());
    }
  }

  static SupervisorView of(Supervisors.Row row) {
    return new SupervisorView(
        row.id(),
        row.jurisdiction(),
        row.licenses().stream().map(LicenseView::of).toList(),
        row.ceHours(),
        row.registeredAt());
  }
}
