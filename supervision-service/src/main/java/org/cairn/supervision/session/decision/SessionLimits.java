package org.cairn.supervision.session.decision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.SupervisionParameters;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;

/** What times a session can have, for a command, an import and the calculator alike. */
public final class SessionLimits {

  private SessionLimits() {}

  /** Where the pack has no value for the day, no session is too long. */
  public static boolean isTooLong(Pack pack, LocalDate on, Duration length) {
    return switch (pack.parameters().at(SupervisionParameters.SESSION_LONGEST_MINUTES, on)) {
      case Setting.Known<Integer> most -> length.compareTo(Duration.ofMinutes(most.value())) > 0;
      case Setting.Unknown<Integer> _ -> false;
    };
  }

  public static Refusal tooLong(String pointer) {
    return rule("session-too-long", pointer, "No session lasts that long.");
  }

  public static Refusal overlap(String pointer) {
    return rule("overlap", pointer, "Somebody was in another session then.");
  }

  private static Refusal rule(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }
}
