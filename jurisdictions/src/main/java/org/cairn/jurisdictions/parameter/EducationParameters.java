package org.cairn.jurisdictions.parameter;

import static org.cairn.jurisdictions.parameter.Forms.listOf;
import static org.cairn.jurisdictions.parameter.Forms.number;
import static org.cairn.jurisdictions.parameter.Forms.truth;
import static org.cairn.jurisdictions.parameter.Forms.whole;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.jurisdictions.Scalar;

/** The values in {@code education.yaml}. */
public final class EducationParameters {

  private static final List<Parameter<?>> PATHS = new ArrayList<>();

  public static final Parameter<EducationCycle> CYCLE = at("ce.cycle", EducationCycle.form());

  /** Hours required in a cycle. */
  public static final Parameter<BigDecimal> HOURS = at("ce.hours", number(0, 10_000));

  /** Whether the first cycle requires none. */
  public static final Parameter<Boolean> EXEMPT_FIRST = at("ce.exempt_first", truth());

  /** Most hours that carry over to the next cycle. */
  public static final Parameter<BigDecimal> CARRY_MAX = at("ce.carry.max", number(0, 10_000));

  public static final Parameter<List<TopicMinimum>> TOPIC_MINIMUMS =
      at("ce.topic_minimums", TopicMinimum.form());

  /** Where the topics are buckets: the hours besides them. */
  public static final Parameter<BigDecimal> ELECTIVES = at("ce.electives", number(0, 10_000));

  public static final Parameter<List<KindCap>> CAPS = at("ce.caps", KindCap.form());

  /** Years for which proof is kept. */
  public static final Parameter<Integer> PROOF_YEARS = at("ce.proof_years", whole(0, 120));

  /** The largest share of renewals whose education is audited. */
  public static final Parameter<BigDecimal> AUDIT_MAX = at("ce.audit_max", number(0, 1));

  /** The last day on which the certifier kept a list of courses. */
  public static final Parameter<LocalDate> PREAPPROVAL_UNTIL =
      at("ce.preapproval_until", (holder, key) -> holder.scalar(key).flatMap(Scalar::date));

  /** A first cycle of at most these days is short. */
  public static final Parameter<Integer> SHORT_FIRST_TERM_DAYS =
      at("ce.short_first_term_days", whole(0, 366));

  /** Days after a cycle in which a course may make up for missing hours. */
  public static final Parameter<Integer> LATE_CURE_DAYS = at("ce.late_cure_days", whole(0, 366));

  /** Hours for each year of inactive status, to return. */
  public static final Parameter<BigDecimal> INACTIVE_HOURS_PER_YEAR =
      at("ce.inactive.hours_per_year", number(0, 10_000));

  public static final Parameter<BigDecimal> INACTIVE_HOURS_MAX =
      at("ce.inactive.hours_max", number(0, 10_000));

  /** Hours per credit of an academic quarter. */
  public static final Parameter<BigDecimal> QUARTER_CREDIT_HOURS =
      at("ce.academic_credit.quarter_hours", number(0, 10_000));

  public static final Parameter<BigDecimal> SEMESTER_CREDIT_HOURS =
      at("ce.academic_credit.semester_hours", number(0, 10_000));

  /** The codes of topics; those that minimums name are known as well. */
  public static final Parameter<List<String>> TOPICS = at("ce.topics", listOf(TopicMinimum.code()));

  /** Hours are recorded in multiples of it. */
  public static final Parameter<BigDecimal> HOURS_STEP =
      at(
          "ce.hours_step",
          (holder, key) ->
              number(0, 24)
                  .read(holder, key)
                  .filter(step -> step.signum() > 0)
                  .or(() -> holder.scalar(key).flatMap(step -> step.wrong("must be above 0"))));

  /**
   * The earliest day for hours; where a pack has none, the day since which it issues credentials.
   */
  public static final Parameter<LocalDate> FIRST_DAY =
      at("ce.first_day", (holder, key) -> holder.scalar(key).flatMap(Scalar::date));

  /** Days in which a peer may dispute hours that others recorded. */
  public static final Parameter<Integer> DISPUTE_DAYS = at("ce.dispute_days", whole(0, 3_660));

  public static final List<Parameter<?>> ALL = List.copyOf(PATHS);

  private EducationParameters() {}

  private static <T> Parameter<T> at(String path, Form<T> form) {
    Parameter<T> parameter = new Parameter<>(path, form);
    PATHS.add(parameter);
    return parameter;
  }
}
