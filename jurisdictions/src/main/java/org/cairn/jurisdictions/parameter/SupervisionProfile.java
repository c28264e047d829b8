package org.cairn.jurisdictions.parameter;

import java.math.BigDecimal;
import java.util.Optional;
import org.cairn.jurisdictions.Fields;

/**
 * Requirements for a peer's supervision from one source: a rule, an agency's advice.
 *
 * @param workHoursPerSupervisionHour hours of work for which one hour of supervision is required;
 *     empty for a profile without a ratio
 * @param maxGapHours most hours of work between two sessions; empty for no limit
 * @param incrementMinutes the step in minutes where a session is not counted to the minute
 * @param recordYears how long records are kept after a relationship ended; empty when it does not
 *     say
 */
public record SupervisionProfile(
    Optional<BigDecimal> workHoursPerSupervisionHour,
    Optional<BigDecimal> maxGapHours,
    int incrementMinutes,
    Optional<Integer> recordYears) {

  private static final Form<Optional<BigDecimal>> RATIO = Forms.noneOr(Forms.number(1, 10_000));
  private static final Form<Optional<BigDecimal>> GAP = Forms.noneOr(Forms.number(0, 10_000));
  private static final Form<Integer> INCREMENT = Forms.whole(1, 600);
  private static final Form<Optional<Integer>> YEARS = Forms.noneOr(Forms.whole(1, 120));

  static Form<SupervisionProfile> form() {
    return Forms.fields(SupervisionProfile::read);
  }

  private static Optional<SupervisionProfile> read(Fields fields) {
    Optional<Optional<BigDecimal>> ratio = RATIO.read(fields, "work_hours_per_supervision_hour");
    Optional<Optional<BigDecimal>> gap = GAP.read(fields, "max_gap_hours");
    Optional<Integer> increment = INCREMENT.read(fields, "increment_minutes");
    Optional<Optional<Integer>> years = YEARS.read(fields, "record_years");
    return ratio.isEmpty() || gap.isEmpty() || increment.isEmpty() || years.isEmpty()
        ? Optional.empty()
        : Optional.of(new SupervisionProfile(ratio.get(), gap.get(), increment.get(), years.get()));
  }
}
