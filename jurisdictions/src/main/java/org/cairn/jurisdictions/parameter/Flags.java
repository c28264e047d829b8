package org.cairn.jurisdictions.parameter;

import static org.cairn.jurisdictions.parameter.Forms.choice;
import static org.cairn.jurisdictions.parameter.Forms.noneOr;
import static org.cairn.jurisdictions.parameter.Forms.number;
import static org.cairn.jurisdictions.parameter.Forms.truth;
import static org.cairn.jurisdictions.parameter.Forms.whole;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Questions that the sources leave open, each with the answers that a pack may choose from. The
 * common answers are in {@code readings.yaml}, which also says what each decides.
 */
public final class Flags {

  public enum SupervisionPlanTiming {
    AT_APPLICATION,
    CONDITION
  }

  public enum ExamRounding {
    NONE,
    HALF_UP
  }

  public enum StayMeasure {
    WHOLE,
    INSIDE_WINDOW
  }

  public enum ConvictionReporting {
    MINIMAL_UNTIL_RULED,
    ALL
  }

  public enum AlternateEvidence {
    OFFERED_AWAITING_RULING,
    STRICT
  }

  public enum OwnTherapist {
    WARN,
    BLOCK
  }

  public enum Accrual {
    WHOLE_BLOCKS,
    PRO_RATA
  }

  public enum Increment {
    FLOOR15,
    EXACT
  }

  public enum HoursBase {
    ALL,
    BILLABLE
  }

  public enum ExemptYearExcess {
    NONE,
    LITERAL,
    OVER_ZERO
  }

  public enum ConsumeOrder {
    CARRIED_FIRST,
    CURRENT_FIRST
  }

  public enum SuicideAnchor {
    FIRST_APPLICABLE,
    LITERAL
  }

  public enum TopicSpan {
    CYCLE,
    DUE_YEAR
  }

  public enum LateCure {
    ALLOWED,
    NOT_ALLOWED
  }

  public enum ShortFirstTerm {
    EXEMPT,
    ROLL
  }

  public enum ProofAnchor {
    RENEWAL,
    COURSE
  }

  public enum EarlierPreapproval {
    ACCEPT_WITH_NOTE,
    FLAG_FOR_REVIEW
  }

  public enum ProvisionalLicense {
    OFF,
    CRIMINAL_CHECK
  }

  public enum DiagnosisEvidence {
    ATTESTATION,
    CLINICIAN_STATEMENT
  }

  public enum SupervisionFrequency {
    NONE,
    WEEKLY,
    MONTHLY
  }

  /** Whether a session counts that was recorded late, or took place before both had signed. */
  public enum BackdatedSupervision {
    /** It counts, and a finding says how many hours are from such sessions. */
    FLAG,
    COUNT,
    NOT_COUNTED
  }

  public enum LateFeeBasis {
    CURRENT_FEE,
    PERIOD_FEE
  }

  public enum UnitRounding {
    CMS_8_MINUTE,
    FLOOR_15,
    CEIL_15
  }

  public enum Midnight {
    SPLIT_BY_DATE,
    START_DATE
  }

  public enum Seconds {
    TRUNCATE,
    ROUND
  }

  public enum MonthEnd {
    CLAMP,
    ROLL;

    /** The same day these months later or earlier; where it does not exist, as the flag says. */
    public LocalDate plusMonths(LocalDate day, long months) {
      LocalDate clamped = day.plusMonths(months);
      return this == ROLL && clamped.getDayOfMonth() < day.getDayOfMonth()
          ? clamped.plusDays(1)
          : clamped;
    }

    public LocalDate plusYears(LocalDate day, long years) {
      return plusMonths(day, 12 * years);
    }
  }

  public enum BillWhileLapsed {
    PEND,
    PAY,
    DENY
  }

  private static final List<Parameter<?>> FLAGS = new ArrayList<>();

  public static final Parameter<SupervisionPlanTiming> SUPERVISION_PLAN_TIMING =
      flag("supervision_plan_timing", choice(SupervisionPlanTiming.class));
  public static final Parameter<ExamRounding> EXAM_ROUNDING =
      flag("exam_rounding", choice(ExamRounding.class));
  public static final Parameter<Boolean> WINDOW_START_INCLUSIVE =
      flag("window_start_inclusive", truth());
  public static final Parameter<StayMeasure> STAY_MEASURE =
      flag("stay_measure", choice(StayMeasure.class));
  public static final Parameter<Integer> INCARCERATION_MIN_HOURS =
      flag("incarceration_min_hours", whole(0, 100_000));
  public static final Parameter<ConvictionReporting> CONVICTION_REPORTING =
      flag("conviction_reporting", choice(ConvictionReporting.class));
  public static final Parameter<AlternateEvidence> ALTERNATE_EVIDENCE =
      flag("alternate_evidence", choice(AlternateEvidence.class));
  public static final Parameter<Boolean> PAUSE_ON_RFI = flag("pause_on_rfi", truth());
  public static final Parameter<Optional<Integer>> TRAINING_MAX_AGE_YEARS =
      flag("training_max_age_years", noneOr(whole(1, 120)));
  public static final Parameter<OwnTherapist> OWN_THERAPIST =
      flag("own_therapist", choice(OwnTherapist.class));
  public static final Parameter<Boolean> PEER_SUPERVISOR_ALLOWED =
      flag("peer_supervisor_allowed", truth());
  public static final Parameter<Boolean> LAPSED_SUPERVISOR_COUNTS =
      flag("lapsed_supervisor_counts", truth());
  public static final Parameter<Accrual> ACCRUAL = flag("accrual", choice(Accrual.class));
  public static final Parameter<Increment> INCREMENT = flag("increment", choice(Increment.class));
  public static final Parameter<HoursBase> HOURS_BASE = flag("hours_base", choice(HoursBase.class));
  public static final Parameter<GroupCredit> GROUP_CREDIT =
      flag("group_credit", GroupCredit.form());
  public static final Parameter<Boolean> VIDEO_IS_FACE_TO_FACE =
      flag("video_is_face_to_face", truth());
  public static final Parameter<Boolean> AGGREGATE_EMPLOYERS = flag("aggregate_employers", truth());
  public static final Parameter<ExemptYearExcess> EXEMPT_YEAR_EXCESS =
      flag("exempt_year_excess", choice(ExemptYearExcess.class));
  public static final Parameter<ConsumeOrder> CONSUME_ORDER =
      flag("consume_order", choice(ConsumeOrder.class));
  public static final Parameter<Integer> CARRY_GENERATIONS =
      flag("carry_generations", whole(0, 120));
  public static final Parameter<SuicideAnchor> SUICIDE_ANCHOR =
      flag("suicide_anchor", choice(SuicideAnchor.class));
  public static final Parameter<TopicSpan> TOPIC_SPAN = flag("topic_span", choice(TopicSpan.class));
  public static final Parameter<Boolean> SHARE_ACROSS_LICENSES =
      flag("share_across_licenses", truth());
  public static final Parameter<Boolean> REPEAT_COUNTS = flag("repeat_counts", truth());
  public static final Parameter<Boolean> SURPLUS_FILLS_ELECTIVES =
      flag("surplus_fills_electives", truth());
  public static final Parameter<BigDecimal> SUPERVISION_AS_CE =
      flag("supervision_as_ce", number(0, 10_000));
  public static final Parameter<BigDecimal> MENTOR_CE = flag("mentor_ce", number(0, 10_000));
  public static final Parameter<LateCure> LATE_CURE = flag("late_cure", choice(LateCure.class));
  public static final Parameter<ShortFirstTerm> SHORT_FIRST_TERM =
      flag("short_first_term", choice(ShortFirstTerm.class));
  public static final Parameter<ProofAnchor> PROOF_ANCHOR =
      flag("proof_anchor", choice(ProofAnchor.class));
  public static final Parameter<EarlierPreapproval> PREAPPROVAL_BEFORE_2019_03_30 =
      flag("preapproval_before_2019_03_30", choice(EarlierPreapproval.class));
  public static final Parameter<ProvisionalLicense> PROVISIONAL_LICENSE =
      flag("provisional_license", choice(ProvisionalLicense.class));
  public static final Parameter<DiagnosisEvidence> DIAGNOSIS_EVIDENCE =
      flag("diagnosis_evidence", choice(DiagnosisEvidence.class));
  public static final Parameter<Integer> INACTIVE_MAX_YEARS =
      flag("inactive_max_years", whole(0, 120));
  public static final Parameter<BigDecimal> FEE_ABATEMENT = flag("fee_abatement", number(0, 1));
  public static final Parameter<Boolean> CE_SHARED_CYCLE = flag("ce_shared_cycle", truth());
  public static final Parameter<SupervisionFrequency> SUPERVISION_FREQUENCY =
      flag("supervision_frequency", choice(SupervisionFrequency.class));
  public static final Parameter<BackdatedSupervision> BACKDATED_SUPERVISION =
      flag("backdated_supervision", choice(BackdatedSupervision.class));
  public static final Parameter<Boolean> TWO_YEAR_INCLUSIVE = flag("two_year_inclusive", truth());
  public static final Parameter<Boolean> PAST_RENEWAL_FEES = flag("past_renewal_fees", truth());
  public static final Parameter<LateFeeBasis> LATE_FEE_BASIS =
      flag("late_fee_basis", choice(LateFeeBasis.class));
  public static final Parameter<UnitRounding> ROUNDING =
      flag("rounding", choice(UnitRounding.class));
  public static final Parameter<Boolean> AGGREGATE_SAME_DAY = flag("aggregate_same_day", truth());
  public static final Parameter<Midnight> MIDNIGHT = flag("midnight", choice(Midnight.class));
  public static final Parameter<Seconds> SECONDS = flag("seconds", choice(Seconds.class));
  public static final Parameter<MonthEnd> MONTH_END = flag("month_end", choice(MonthEnd.class));
  public static final Parameter<BillWhileLapsed> BILL_WHILE_LAPSED =
      flag("bill_while_lapsed", choice(BillWhileLapsed.class));
  public static final Parameter<Integer> GAP_IS_EXIT_AFTER_DAYS =
      flag("gap_is_exit_after_days", whole(1, 36_500));
  public static final Parameter<Integer> SUPPRESSION_THRESHOLD =
      flag("suppression_threshold", whole(1, 10_000));

  /** Every flag, in the order in which they are explained. */
  public static final List<Parameter<?>> ALL = List.copyOf(FLAGS);

  private Flags() {}

  private static <T> Parameter<T> flag(String name, Form<T> form) {
    Parameter<T> flag = new Parameter<>(name, form);
    FLAGS.add(flag);
    return flag;
  }
}
