package org.cairn.applications.certificate.decision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.EducationParameters;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.ShortFirstTerm;
import org.cairn.jurisdictions.parameter.RenewalCycle;
import org.cairn.jurisdictions.parameter.RenewalParameters;
import org.cairn.jurisdictions.parameter.Setting;

/**
 * The days by which a certificate has to be renewed. Each is calculated from the issue date and not
 * from the previous one, so that a leap day comes back.
 */
final class RenewalDates {

  private final Pack pack;
  private final LocalDate issued;
  private final Setting<RenewalCycle> cycle;

  /** Terms that are rolled into the next one. */
  private final int rolled;

  RenewalDates(Pack pack, String credentialType, LocalDate issued) {
    this.pack = pack;
    this.issued = issued;
    this.cycle = pack.parameters().at(RenewalParameters.CYCLE, credentialType, issued);
    this.rolled = firstIsRolled(credentialType) ? 1 : 0;
  }

  /** A first term of a few days is part of the next one, if the flag says so. */
  private boolean firstIsRolled(String credentialType) {
    Optional<LocalDate> end = ofCycle(1);
    return end.isPresent() && isShort(end.get(), credentialType) && rolls(end.get());
  }

  private boolean isShort(LocalDate end, String credentialType) {
    return switch (pack.parameters()
        .at(EducationParameters.SHORT_FIRST_TERM_DAYS, credentialType, end)) {
      case Setting.Known<Integer> setting -> ChronoUnit.DAYS.between(issued, end) < setting.value();
      case Setting.Unknown<Integer> _ -> false;
    };
  }

  private boolean rolls(LocalDate end) {
    return pack.parameters().flag(Flags.SHORT_FIRST_TERM, end) == ShortFirstTerm.ROLL;
  }

  Setting<RenewalCycle> cycle() {
    return cycle;
  }

  /** Up to the first that is on or after that day; empty where no cycle is known. */
  List<LocalDate> until(LocalDate day) {
    List<LocalDate> dates = new ArrayList<>();
    for (int term = 1; dates.isEmpty() || dates.getLast().isBefore(day); term++) {
      Optional<LocalDate> end = ofCycle(term + rolled);
      if (end.isEmpty()) {
        break;
      }
      dates.add(end.get());
    }
    return dates;
  }

  private Optional<LocalDate> ofCycle(int term) {
    return switch (cycle) {
      case Setting.Unknown<RenewalCycle> _ -> Optional.empty();
      case Setting.Known<RenewalCycle> setting -> Optional.of(end(setting.value(), term));
    };
  }

  private LocalDate end(RenewalCycle every, int term) {
    int years = every.years() * term;
    return switch (every.anchor()) {
      case CALENDAR_YEAR -> LocalDate.of(issued.getYear() + years - 1, 12, 31);
      case ISSUE_DATE -> pack.parameters().flag(Flags.MONTH_END, issued).plusYears(issued, years);
      case FIRST_OF_MONTH -> issued.withDayOfMonth(1).plusYears(years).minusDays(1);
      case LAST_OF_MONTH -> YearMonth.from(issued).plusYears(years).atEndOfMonth();
    };
  }
}
