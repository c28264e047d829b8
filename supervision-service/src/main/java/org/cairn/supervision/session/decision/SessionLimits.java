package org.cairn.supervision.session.decision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.SupervisionParameters;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;

/** What times a session can have, for a command, an import and the calculator alike. */
public final class SessionLimits {

  private SessionLimits() {}

  /** In minutes. Where the pack has no value for the day, no session is too long. */
  public static Optional<Integer> longest(Pack pack, LocalDate on) {
    return switch (pack.parameters().at(SupervisionParameters.SESSION_LONGEST_MINUTES, on)) {
      case Setting.Known<Integer> most -> Optional.of(most.value());
      case Setting.Unknown<Integer> _ -> Optional.empty();
    };
  }

  /** What speaks against the length, by the shortest of the limits. */
  public static Optional<Refusal> tooLong(Duration length, Stream<Integer> limits, String pointer) {
    return limits
        .min(Comparator.naturalOrder())
        .filter(most -> length.compareTo(Duration.ofMinutes(most)) > 0)
        .map(most ->
            rule("session-too-long", pointer, "A session has at most " + most + " minutes."));
  }

  public static Refusal overlap(String pointer) {
    return rule("overlap", pointer, "Somebody was in another session then.");
  }

  private static Refusal rule(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.RULE, pointer, message, List.of());
  }
}
