package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.EducationParameters;
import org.cairn.jurisdictions.parameter.Parameters;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.TopicWords;

/**
 * The rules for hours, whether reported, imported, proven or in an evaluation request. They are
 * implemented once, so that nothing accepted in one place is refused in another.
 *
 * @param on the day of the hours
 */
public record EntryRules(Pack pack, String credentialType, LocalDate on) {

  /** The maximum per person and day, across all records. */
  public static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

  /** Hours, including proven hours, are multiples of it. */
  public BigDecimal step() {
    return parameters().flag(EducationParameters.HOURS_STEP, on);
  }

  public boolean isInSteps(BigDecimal hours) {
    return hours.remainder(step()).signum() == 0;
  }

  public String stepMessage() {
    return "Hours are recorded in steps of " + step().toPlainString() + ".";
  }

  /** The pack's topics, including those of its minimums. */
  public Set<String> topics() {
    return TopicWords.of(parameters(), credentialType, on);
  }

  /**
   * Hours before this day do not exist: nothing was certified then. Empty if there is no first day.
   */
  public Optional<LocalDate> firstDay() {
    return known(parameters().at(EducationParameters.FIRST_DAY, on)).or(pack::firstDay);
  }

  private static <T> Optional<T> known(Setting<T> setting) {
    return switch (setting) {
      case Setting.Known<T> known -> Optional.of(known.value());
      case Setting.Unknown<T> _ -> Optional.empty();
    };
  }

  private Parameters parameters() {
    return pack.parameters();
  }
}
