package org.cairn.applications.certificate.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.MonthEnd;
import org.cairn.jurisdictions.parameter.RenewalParameters;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.Span;
import org.jspecify.annotations.Nullable;

/**
 * What follows an unmet renewal date: lapsed, then expired, then terminated. If the pack does not
 * know how long a certificate stays lapsed, it expires at once: an unknown value never permits
 * practice.
 */
record Grace(Pack pack, String credentialType) {

  static final String LAPSE = "certificate-lapse";
  static final String EXPIRY = "certificate-expiry";
  static final String TERMINATION = "certificate-termination";

  /**
   * @param until the last day that matters; null for no end
   */
  List<Segment> after(LocalDate due, @Nullable LocalDate until) {
    LocalDate lapsed = lapsedUntil(due).orElse(due);
    Optional<LocalDate> last = reactivationUntil(due);
    LocalDate expired =
        last.isPresent() && last.get().isBefore(lapsed) ? lapsed : last.orElse(null);
    List<Segment> found = new ArrayList<>();
    add(found, CertificateStatus.LAPSED, due.plusDays(1), lapsed, until, LAPSE);
    add(found, CertificateStatus.EXPIRED, lapsed.plusDays(1), expired, until, EXPIRY);
    if (expired != null) {
      add(found, CertificateStatus.TERMINATED, expired.plusDays(1), null, until, TERMINATION);
    }
    return found;
  }

  private static void add(
      List<Segment> found,
      CertificateStatus status,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate until,
      String ruleId) {
    LocalDate end = to == null || (until != null && until.isBefore(to)) ? until : to;
    if (end == null || !end.isBefore(from)) {
      found.add(new Segment(status, from, end, ruleId));
    }
  }

  private Optional<LocalDate> lapsedUntil(LocalDate due) {
    return switch (pack.parameters().at(RenewalParameters.LAPSED_FOR, credentialType, due)) {
      case Setting.Known<Span> setting -> Optional.of(later(due, setting.value()));
      case Setting.Unknown<Span> _ -> Optional.empty();
    };
  }

  /** The last day on which it can be reactivated; empty where the pack does not know. */
  private Optional<LocalDate> reactivationUntil(LocalDate due) {
    return switch (pack.parameters()
        .at(RenewalParameters.REACTIVATION_WITHIN, credentialType, due)) {
      case Setting.Unknown<Optional<Span>> _ -> Optional.empty();
      case Setting.Known<Optional<Span>> setting ->
          Optional.of(setting.value().map(span -> lastDay(due, span)).orElse(due));
    };
  }

  private LocalDate lastDay(LocalDate due, Span span) {
    LocalDate last = later(due, span);
    return pack.parameters().flag(Flags.TWO_YEAR_INCLUSIVE, due) ? last : last.minusDays(1);
  }

  private LocalDate later(LocalDate day, Span span) {
    MonthEnd monthEnd = pack.parameters().flag(Flags.MONTH_END, day);
    return switch (span.unit()) {
      case DAYS -> day.plusDays(span.length());
      case MONTHS -> monthEnd.plusMonths(day, span.length());
      case YEARS -> monthEnd.plusYears(day, span.length());
    };
  }
}
