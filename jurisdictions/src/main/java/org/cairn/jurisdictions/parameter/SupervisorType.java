package org.cairn.jurisdictions.parameter;

import java.util.Optional;
import org.cairn.jurisdictions.Fields;

/**
 * A kind of license by which one may supervise.
 *
 * @param specialty that the license must have; empty when any or none will do
 */
public record SupervisorType(LicenseType type, Optional<LicenseSpecialty> specialty) {

  private static final Form<LicenseType> TYPE = Forms.choice(LicenseType.class);
  private static final Form<LicenseSpecialty> SPECIALTY = Forms.choice(LicenseSpecialty.class);

  static Form<SupervisorType> form() {
    return Forms.fields(SupervisorType::read);
  }

  private static Optional<SupervisorType> read(Fields fields) {
    Optional<LicenseSpecialty> specialty =
        fields.has("specialty") ? SPECIALTY.read(fields, "specialty") : Optional.empty();
    return TYPE.read(fields, "type").map(type -> new SupervisorType(type, specialty));
  }
}
