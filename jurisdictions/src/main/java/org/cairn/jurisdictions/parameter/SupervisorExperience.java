package org.cairn.jurisdictions.parameter;

import java.math.BigDecimal;
import java.util.Optional;
import org.cairn.jurisdictions.Fields;

/**
 * A supervisor's required experience: either is enough, and without both nothing is required.
 *
 * @param years since the license was issued
 * @param ceHours of continuing education in clinical supervision
 */
public record SupervisorExperience(Optional<Integer> years, Optional<BigDecimal> ceHours) {

  private static final Form<Optional<Integer>> YEARS = Forms.noneOr(Forms.whole(0, 60));
  private static final Form<Optional<BigDecimal>> CE_HOURS = Forms.noneOr(Forms.number(0, 10_000));

  static Form<SupervisorExperience> form() {
    return Forms.fields(SupervisorExperience::read);
  }

  private static Optional<SupervisorExperience> read(Fields fields) {
    Optional<Optional<Integer>> years = YEARS.read(fields, "years");
    Optional<Optional<BigDecimal>> ceHours = CE_HOURS.read(fields, "ce_hours");
    return years.flatMap(some -> ceHours.map(other -> new SupervisorExperience(some, other)));
  }
}
