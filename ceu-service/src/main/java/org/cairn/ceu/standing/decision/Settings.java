package org.cairn.ceu.standing.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Flags;
import org.cairn.jurisdictions.parameter.Flags.MonthEnd;
import org.cairn.jurisdictions.parameter.Setting;

/** Reads pack values that are always present. */
final class Settings {

  private Settings() {}

  static <T> Optional<T> known(Setting<T> setting) {
    return switch (setting) {
      case Setting.Known<T> known -> Optional.of(known.value());
      case Setting.Unknown<T> _ -> Optional.empty();
    };
  }

  /** The same day that many years later; the flag handles February 29. */
  static LocalDate yearsAfter(LocalDate day, int years, Pack pack, LocalDate on) {
    LocalDate clamped = day.plusYears(years);
    boolean shortened = clamped.getDayOfMonth() != day.getDayOfMonth();
    return shortened && pack.parameters().flag(Flags.MONTH_END, on) == MonthEnd.ROLL
        ? clamped.plusDays(1)
        : clamped;
  }
}
