package org.cairn.billing.evaluation.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.cairn.billing.evaluation.decision.PayQuestion.Supervision;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The wage compared with the rate. The share is that of the wage alone, as a peer sees it; the
 * break-even covers everything that an hour of work costs: wage and fringe, supervision, all else.
 */
public final class PayMirror {

  private static final int UNITS_OF_AN_HOUR = 4;

  private PayMirror() {}

  public static PayAnswer of(Pack pack, PayQuestion question) {
    Rate rate = new PayerRules(pack, question.payer()).rate(question.on());
    Integer cents = rate.cents();
    Integer billed = cents == null ? null : UNITS_OF_AN_HOUR * cents;
    RuleFindings findings = new RuleFindings(pack.version());
    switch (rate) {
      case Rate.Known known ->
          findings.of(
              Rule.RATE,
              Outcome.MET,
              known.setting(),
              Map.of("rateCents", known.setting().value()),
              "An hour is four units.");
      case Rate.NotYet notYet ->
          findings.of(
              Rule.RATE,
              Outcome.NOT_MET,
              notYet.setting(),
              Map.of(),
              "The service was not paid yet on that day.");
      case Rate.Unknown unknown ->
          findings.of(
              Rule.RATE,
              Outcome.UNVERIFIED,
              unknown.setting(),
              Map.of(),
              "No amount is known for the day; a person has to find it.");
    }
    BigDecimal wage = BigDecimal.valueOf(question.wageCentsPerHour());
    return new PayAnswer(
        billed,
        share(wage, billed),
        share(cost(question, wage), billed),
        burden(question.supervision(), wage),
        findings.findings());
  }

  private static BigDecimal cost(PayQuestion question, BigDecimal wage) {
    BigDecimal cost = wage;
    BigDecimal fringe = question.fringeShare();
    if (fringe != null) {
      cost = cost.add(wage.multiply(fringe));
    }
    Integer other = question.otherCentsPerHour();
    if (other != null) {
      cost = cost.add(BigDecimal.valueOf(other));
    }
    Supervision supervision = question.supervision();
    return supervision == null ? cost : cost.add(ofWorkHour(supervision));
  }

  private static BigDecimal ofWorkHour(Supervision supervision) {
    return BigDecimal.valueOf(supervision.centsPerHour())
        .divide(supervision.perWorkHours(), MathContext.DECIMAL128);
  }

  private static @Nullable BigDecimal share(BigDecimal part, @Nullable Integer whole) {
    return whole == null || whole == 0 ? null : Fractions.of(part, BigDecimal.valueOf(whole));
  }

  private static @Nullable BigDecimal burden(@Nullable Supervision supervision, BigDecimal wage) {
    return supervision == null || wage.signum() == 0
        ? null
        : Fractions.of(
            BigDecimal.valueOf(supervision.centsPerHour()),
            supervision.perWorkHours().multiply(wage));
  }
}
