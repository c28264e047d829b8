package org.cairn.applications.certificate.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ParameterStatus;
import org.cairn.jurisdictions.Provenance;
import org.cairn.jurisdictions.parameter.EducationParameters;
import org.cairn.jurisdictions.parameter.Parameter;
import org.cairn.jurisdictions.parameter.RenewalParameters;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.jurisdictions.ruling.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The standing of a certificate at a moment, and the conditions to renew it then.
 *
 * @param status null where no renewal date is known: a person decides
 * @param renewalDueOn the first renewal date that is not met
 * @param renewalOpensOn null where it is not known from when a renewal can be filed
 * @param missedPeriods unmet renewal dates before the day
 * @param fees null when it can no longer be renewed
 * @param educationYearsOwed the years of missed terms for which education is owed
 */
public record CertificateStanding(
    @Nullable CertificateStatus status,
    @Nullable LocalDate renewalDueOn,
    @Nullable LocalDate renewalOpensOn,
    @Nullable Practice practice,
    int missedPeriods,
    @Nullable RenewalFees fees,
    List<Integer> educationYearsOwed,
    @Nullable Renewable renewable,
    List<Finding> findings) {

  public enum Practice {
    LICENSED,
    UNLICENSED
  }

  public enum Renewable {
    RENEWAL,
    REACTIVATION,
    NEW_APPLICATION
  }

  static final String RENEWAL_FEE = "renewal-fee";
  static final String LATE_FEE = "late-fee";

  public CertificateStanding {
    educationYearsOwed = List.copyOf(educationYearsOwed);
    findings = List.copyOf(findings);
  }

  public static CertificateStanding of(
      Pack pack, String credentialType, CertificateFacts facts, Instant now) {
    return new Evaluation(
            pack, credentialType, new CertificateTerms(pack, credentialType, facts, now))
        .standing();
  }

  /** The renewal dates of this certificate; if none is known, any day may be one. */
  public static Predicate<LocalDate> renewalDates(
      Pack pack, String credentialType, CertificateFacts facts) {
    LocalDate last =
        facts.renewals().stream()
            .map(CertificateFacts.Renewal::periodEnding)
            .reduce(facts.certifiedOn(), (latest, day) -> day.isAfter(latest) ? day : latest);
    var dates =
        new HashSet<>(new RenewalDates(pack, credentialType, facts.certifiedOn()).until(last));
    return day -> dates.isEmpty() || dates.contains(day);
  }

  private record Evaluation(Pack pack, String credentialType, CertificateTerms terms) {

    CertificateStanding standing() {
      LocalDate day = terms.today();
      List<LocalDate> unmet = terms.unmet();
      if (unmet.isEmpty()) {
        return new CertificateStanding(
            null,
            null,
            null,
            null,
            0,
            null,
            List.of(),
            null,
            List.of(unknown(RenewalParameters.CYCLE, CertificateTerms.TERM, day)));
      }
      List<LocalDate> missed = unmet.stream().filter(due -> due.isBefore(day)).toList();
      LocalDate due = unmet.getFirst();
      CertificateStatus status = statusOn(day);
      boolean over = status == CertificateStatus.TERMINATED;
      RenewalFees fees = over ? null : RenewalFees.of(pack, credentialType, day, missed);
      return new CertificateStanding(
          status,
          due,
          opensOn(due),
          practice(status),
          missed.size(),
          fees,
          over ? List.of() : educationOwed(missed),
          renewable(status),
          findings(status, due, missed, fees));
    }

    private CertificateStatus statusOn(LocalDate day) {
      return terms.segments().stream()
          .filter(segment -> segment.holdsOn(day))
          .map(Segment::status)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(day + " is before the certificate"));
    }

    private static Practice practice(CertificateStatus status) {
      return switch (status) {
        case ACTIVE, LAPSED -> Practice.LICENSED;
        case EXPIRED, TERMINATED -> Practice.UNLICENSED;
      };
    }

    private static Renewable renewable(CertificateStatus status) {
      return switch (status) {
        case ACTIVE, LAPSED -> Renewable.RENEWAL;
        case EXPIRED -> Renewable.REACTIVATION;
        case TERMINATED -> Renewable.NEW_APPLICATION;
      };
    }

    private @Nullable LocalDate opensOn(LocalDate due) {
      return switch (at(RenewalParameters.OPENS_DAYS_BEFORE, due)) {
        case Setting.Known<Integer> setting -> due.minusDays(setting.value());
        case Setting.Unknown<Integer> _ -> null;
      };
    }

    private List<Integer> educationOwed(List<LocalDate> missed) {
      LocalDate first = terms.firstDate().orElse(LocalDate.MAX);
      boolean firstExempt =
          switch (at(EducationParameters.EXEMPT_FIRST, terms.today())) {
            case Setting.Known<Boolean> setting -> setting.value();
            case Setting.Unknown<Boolean> _ -> false;
          };
      return missed.stream()
          .filter(due -> !(firstExempt && due.equals(first)))
          .map(LocalDate::getYear)
          .distinct()
          .toList();
    }

    private <T> Setting<T> at(Parameter<T> parameter, LocalDate day) {
      return pack.parameters().at(parameter, credentialType, day);
    }

    private List<Finding> findings(
        CertificateStatus status,
        LocalDate due,
        List<LocalDate> missed,
        @Nullable RenewalFees fees) {
      LocalDate day = terms.today();
      List<Finding> found = new ArrayList<>();
      found.add(
          finding(
              terms.cycle(),
              CertificateTerms.TERM,
              missed.isEmpty() ? Outcome.MET : Outcome.NOT_MET,
              Map.of("renewalDueOn", due, "on", day),
              missed.isEmpty()
                  ? "The renewal date has not passed."
                  : "The renewal date has passed."));
      if (!missed.isEmpty()) {
        found.add(
            finding(
                at(RenewalParameters.LAPSED_FOR, due),
                Grace.LAPSE,
                status == CertificateStatus.LAPSED ? Outcome.MET : Outcome.NOT_MET,
                Map.of("renewalDueOn", due, "on", day),
                "Within these days it is lapsed, and practice is not unlicensed."));
        found.add(
            finding(
                at(RenewalParameters.REACTIVATION_WITHIN, due),
                Grace.EXPIRY,
                status == CertificateStatus.TERMINATED ? Outcome.NOT_MET : Outcome.MET,
                Map.of("renewalDueOn", due, "on", day),
                "Within this time it can be reactivated."));
      }
      if (fees != null) {
        found.add(fee(RENEWAL_FEE, at(RenewalParameters.RENEWAL_FEE, day), fees.renewalCents()));
        if (!missed.isEmpty()) {
          found.add(fee(LATE_FEE, at(RenewalParameters.LATE_SHARE, day), fees.lateCents()));
        }
      }
      return found;
    }

    private <T> Finding fee(String ruleId, Setting<T> setting, @Nullable Long cents) {
      Map<String, Object> inputs = new LinkedHashMap<>();
      if (cents != null) {
        inputs.put("cents", cents);
      }
      return cents == null
          ? unverified(ruleId, provenanceOf(setting), inputs)
          : finding(setting, ruleId, Outcome.MET, inputs, "To be paid for a renewal of that day.");
    }

    private <T> Finding finding(
        Setting<T> setting,
        String ruleId,
        Outcome outcome,
        Map<String, Object> inputs,
        String message) {
      return switch (setting) {
        case Setting.Unknown<T> unknown ->
            unverified(ruleId, Optional.ofNullable(unknown.provenance()), inputs);
        case Setting.Known<T> known ->
            new Finding(
                ruleId,
                outcome,
                known.provenance().citation(),
                known.provenance().status(),
                pack.version(),
                inputs,
                message);
      };
    }

    private <T> Finding unknown(Parameter<T> parameter, String ruleId, LocalDate day) {
      return unverified(ruleId, provenanceOf(at(parameter, day)), Map.of("on", day));
    }

    private Finding unverified(
        String ruleId, Optional<Provenance> provenance, Map<String, Object> inputs) {
      return new Finding(
          ruleId,
          Outcome.UNVERIFIED,
          provenance.map(Provenance::citation).orElse("Not in the rules that were read"),
          ParameterStatus.UNVERIFIED,
          pack.version(),
          inputs,
          "No value is known for this day; a person decides.");
    }

    private static <T> Optional<Provenance> provenanceOf(Setting<T> setting) {
      return switch (setting) {
        case Setting.Known<T> known -> Optional.of(known.provenance());
        case Setting.Unknown<T> unknown -> Optional.ofNullable(unknown.provenance());
      };
    }
  }
}
