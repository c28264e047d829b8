package org.cairn.ceu.standing.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.EducationCycle;
import org.cairn.jurisdictions.parameter.EducationParameters;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.ShortFirstTerm;

/**
 * The cycles of a license. They are counted from the day of the certificate, never from the
 * previous cycle, so that a February 29 does not drift.
 */
final class Periods {

  private final Pack pack;
  private final String credentialType;
  private final LocalDate certifiedOn;
  private int years;

  private Periods(Pack pack, String credentialType, LocalDate certifiedOn) {
    this.pack = pack;
    this.credentialType = credentialType;
    this.certifiedOn = certifiedOn;
  }

  /**
   * The cycles up to the one containing that day; if no cycle is known, a single one up to that
   * day.
   */
  static List<Period> of(
      Pack pack, String credentialType, LocalDate certifiedOn, LocalDate through) {
    return new Periods(pack, credentialType, certifiedOn).through(through);
  }

  private List<Period> through(LocalDate through) {
    List<Period> found = new ArrayList<>();
    LocalDate from = certifiedOn;
    while (!from.isAfter(through)) {
      Optional<EducationCycle> cycle =
          Settings.known(pack.parameters().at(EducationParameters.CYCLE, credentialType, from));
      if (cycle.isEmpty()) {
        found.add(new Period(found.size(), from, through, 0));
        return found;
      }
      LocalDate next = after(from, cycle.get());
      Period period = new Period(found.size(), from, next.minusDays(1), cycle.get().years());
      if (period.isFirst() && rolls(period)) {
        next = after(next, cycle.get());
        period = new Period(0, from, next.minusDays(1), cycle.get().years());
      }
      found.add(period);
      from = next;
    }
    return found;
  }

  /** The first day of the next cycle. */
  private LocalDate after(LocalDate from, EducationCycle cycle) {
    LocalDate next;
    do {
      years += cycle.years();
      LocalDate firstOfMonth = certifiedOn.withDayOfMonth(1).plusYears(years);
      next =
          switch (cycle.anchor()) {
            case CALENDAR -> LocalDate.of(certifiedOn.getYear() + years, 1, 1);
            case ISSUE_DATE -> Settings.yearsAfter(certifiedOn, years, pack, from);
            case FIRST_OF_MONTH -> firstOfMonth;
            case END_OF_MONTH -> firstOfMonth.plusMonths(1);
          };
    } while (!next.isAfter(from));
    return next;
  }

  private boolean rolls(Period first) {
    int shortest =
        Settings.known(pack.parameters().at(EducationParameters.SHORT_FIRST_TERM_DAYS, first.to()))
            .orElse(0);
    return first.days() <= shortest
        && pack.parameters().flag(Flags.SHORT_FIRST_TERM, first.to()) == ShortFirstTerm.ROLL;
  }
}
