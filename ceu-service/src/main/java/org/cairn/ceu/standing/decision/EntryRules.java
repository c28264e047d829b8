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
 * What hours are held to, whether they are reported, brought in, proven or only asked about. It is
 * here once, so that nothing is taken by one way that is refused by another.
 *
 * @param on the day of the hours
 */
public record EntryRules(Pack pack, String credentialType, LocalDate on) {

  /** Of one person and day, over everything that is recorded: a day has no more. */
  public static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

  /** Hours, also those that a proof states, are multiples of it. */
  public BigDecimal step() {
    return parameters().flag(EducationParameters.HOURS_STEP, on);
  }

  public boolean isInSteps(BigDecimal hours) {
    return hours.remainder(step()).signum() == 0;
  }

  public String stepMessage() {
    return "Hours are recorded in steps of " + step().toPlainString() + ".";
  }

  /** The pack's words, and those of its minimums. */
  public Set<String> topics() {
    return TopicWords.of(parameters(), credentialType, on);
  }

  /** Hours of an earlier day are none: nothing was certified then. Empty when it always was. */
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
