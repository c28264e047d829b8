package org.cairn.jurisdictions.parameter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The values in {@code renewal.yaml}. */
public final class RenewalParameters {

  /** Cents of one renewal. */
  public static final Parameter<Integer> RENEWAL_FEE =
      new Parameter<>("fees.renewal", Forms.cents());

  /** The late fee, as a share of the renewal fee: 1 is all of it. */
  public static final Parameter<BigDecimal> LATE_SHARE =
      new Parameter<>("fees.late_share", Forms.number(0, 10));

  public static final Parameter<RenewalCycle> CYCLE =
      new Parameter<>("renewal.cycle", RenewalCycle.form());

  /** How many days before the renewal date a renewal can be filed. */
  public static final Parameter<Integer> OPENS_DAYS_BEFORE =
      new Parameter<>("renewal.opens_days_before", Forms.whole(0, 3650));

  /** How long after the renewal date a certificate is lapsed, not yet expired. */
  public static final Parameter<Span> LAPSED_FOR =
      new Parameter<>("renewal.lapsed_for", Span.form());

  /** How long after the renewal date it can be reinstated; none = not once it has expired. */
  public static final Parameter<Optional<Span>> REACTIVATION_WITHIN =
      new Parameter<>("renewal.reactivation_within", Forms.noneOr(Span.form()));

  public static final Parameter<Integer> DUPLICATE_FEE =
      new Parameter<>("fees.duplicate", Forms.cents());

  public static final Parameter<Integer> VERIFICATION_FEE =
      new Parameter<>("fees.verification", Forms.cents());

  public static final Parameter<Integer> RETURNED_CHEQUE_FEE =
      new Parameter<>("fees.returned_cheque", Forms.cents());

  /** The fee to reinstate a certificate that was suspended for an administrative reason. */
  public static final Parameter<Integer> ADMINISTRATIVE_REINSTATEMENT_FEE =
      new Parameter<>("fees.administrative_reinstatement", Forms.cents());

  /** An exam held by the certifier; the fee of a training program is not one of these. */
  public static final Parameter<Integer> EXAM_FEE = new Parameter<>("fees.exam", Forms.cents());

  public static final Parameter<Integer> EXAM_RETAKE_FEE =
      new Parameter<>("fees.exam_retake", Forms.cents());

  public static final Parameter<Integer> REINSTATEMENT_FEE =
      new Parameter<>("fees.reinstatement", Forms.cents());

  public static final List<Parameter<?>> ALL =
      List.of(
          RENEWAL_FEE,
          LATE_SHARE,
          CYCLE,
          OPENS_DAYS_BEFORE,
          LAPSED_FOR,
          REACTIVATION_WITHIN,
          DUPLICATE_FEE,
          VERIFICATION_FEE,
          RETURNED_CHEQUE_FEE,
          ADMINISTRATIVE_REINSTATEMENT_FEE,
          EXAM_FEE,
          EXAM_RETAKE_FEE,
          REINSTATEMENT_FEE);

  private RenewalParameters() {}
}
