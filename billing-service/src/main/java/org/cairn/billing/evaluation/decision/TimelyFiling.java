package org.cairn.billing.evaluation.decision;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.BillingParameters;
import org.cairn.jurisdictions.parameter.BillingParameters.FilingBasis;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The latest of several deadlines, each a number of calendar months after a day of its own. The
 * rule in force on the day of service applies to all of them.
 */
public final class TimelyFiling {

  private final PayerRules rules;
  private final FilingQuestion question;
  private final RuleFindings findings;
  private @Nullable LocalDate deadline;
  private @Nullable FilingBasis basis;
  private boolean somethingIsUnknown;

  private TimelyFiling(Pack pack, FilingQuestion question) {
    this.rules = new PayerRules(pack, question.payer());
    this.question = question;
    this.findings = new RuleFindings(pack.version());
  }

  public static FilingAnswer of(Pack pack, FilingQuestion question) {
    return new TimelyFiling(pack, question).answer();
  }

  private FilingAnswer answer() {
    Map<FilingBasis, LocalDate> starts = starts();
    Map<FilingBasis, Setting.Known<Integer>> limits = new EnumMap<>(FilingBasis.class);
    starts.forEach((start, from) -> {
      String step = start.name().toLowerCase(Locale.ROOT);
      switch (rules.at(BillingParameters.TIMELY_FILING, step, question.serviceDate())) {
        case Setting.Known<Integer> months -> {
          limits.put(start, months);
          extend(start, plus(from, months.value()));
        }
        case Setting.Unknown<Integer> unknown -> {
          somethingIsUnknown = true;
          findings.of(
              Rule.TIMELY_FILING,
              Outcome.UNVERIFIED,
              unknown,
              Map.of("from", from),
              "How long a claim may be filed from this day is not known; a person decides.");
        }
      }
    });
    Boolean timely = timely();
    limits.forEach((start, months) -> found(start, months, starts, timely));
    return new FilingAnswer(deadline, basis, timely, findings.findings());
  }

  /** In the order of their names: of two equal deadlines the first is answered. */
  private Map<FilingBasis, LocalDate> starts() {
    Map<FilingBasis, LocalDate> starts = new EnumMap<>(FilingBasis.class);
    starts.put(FilingBasis.SERVICE_DATE, question.serviceDate());
    put(starts, FilingBasis.RETRO_ELIGIBILITY, question.retroEligibilityOn());
    put(starts, FilingBasis.DISABILITY_DETERMINATION, question.disabilityDeterminationOn());
    if (!Boolean.FALSE.equals(question.medicareTimely())) {
      put(starts, FilingBasis.MEDICARE_EOB, question.medicareEobOn());
    }
    put(starts, FilingBasis.THIRD_PARTY_NOTICE, question.thirdPartyNoticeOn());
    return starts;
  }

  private static void put(
      Map<FilingBasis, LocalDate> starts, FilingBasis basis, @Nullable LocalDate on) {
    if (on != null) {
      starts.put(basis, on);
    }
  }

  private void extend(FilingBasis start, LocalDate until) {
    if (deadline == null || until.isAfter(deadline)) {
      deadline = until;
      basis = start;
    }
  }

  private LocalDate plus(LocalDate from, int months) {
    return rules.flag(Flags.MONTH_END, question.serviceDate()).plusMonths(from, months);
  }

  /** An unknown time could only be longer: what is within a known one is timely all the same. */
  private @Nullable Boolean timely() {
    LocalDate receivedOn = question.receivedOn();
    LocalDate last = deadline;
    if (receivedOn == null || last == null) {
      return null;
    }
    boolean within = !receivedOn.isAfter(last);
    return (!within && somethingIsUnknown) ? null : within;
  }

  private void found(
      FilingBasis start,
      Setting.Known<Integer> months,
      Map<FilingBasis, LocalDate> starts,
      @Nullable Boolean timely) {
    LocalDate from = starts.get(start);
    if (from == null || start != basis) {
      return;
    }
    Map<String, Object> weighed = new LinkedHashMap<>();
    weighed.put("basis", start);
    weighed.put("from", from);
    weighed.put("months", months.value());
    weighed.put("deadline", plus(from, months.value()));
    LocalDate receivedOn = question.receivedOn();
    if (receivedOn != null) {
      weighed.put("receivedOn", receivedOn);
    }
    findings.of(Rule.TIMELY_FILING, outcome(timely, receivedOn), months, weighed, MESSAGE);
  }

  private static final String MESSAGE =
      "The latest of the times within which a claim may be filed.";

  private static Outcome outcome(@Nullable Boolean timely, @Nullable LocalDate receivedOn) {
    if (timely == null) {
      return receivedOn == null ? Outcome.NOT_REQUIRED : Outcome.UNVERIFIED;
    }
    return timely ? Outcome.MET : Outcome.NOT_MET;
  }
}
