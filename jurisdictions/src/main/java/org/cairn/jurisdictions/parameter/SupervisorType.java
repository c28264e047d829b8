package org.cairn.jurisdictions.parameter;

import java.util.Optional;
import org.cairn.jurisdictions.Fields;

/**
 * A kind of licence by which one may supervise.
 *
 * @param specialty which it has to be held with; empty when any or none will do
 */
public record SupervisorType(LicenceType type, Optional<LicenceSpecialty> specialty) {

  private static final Form<LicenceType> TYPE = Forms.choice(LicenceType.class);
  private static final Form<LicenceSpecialty> SPECIALTY = Forms.choice(LicenceSpecialty.class);

  static Form<SupervisorType> form() {
    return Forms.fields(SupervisorType::read);
  }

  private static Optional<SupervisorType> read(Fields fields) {
    Optional<LicenceSpecialty> specialty =
        fields.has("specialty") ? SPECIALTY.read(fields, "specialty") : Optional.empty();
    return TYPE.read(fields, "type").map(type -> new SupervisorType(type, specialty));
  }
}
