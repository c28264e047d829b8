package org.cairn.supervision.standing.decision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Limits;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.SupervisionParameters;
import org.cairn.jurisdictions.ruling.Refusal;

/** The times that a session can have, for a command, an import and the calculator alike. */
public final class SessionLimits {

  private SessionLimits() {}

  public static Duration longest(Pack pack, LocalDate on) {
    return switch (pack.parameters().at(SupervisionParameters.SESSION_LONGEST_MINUTES, on)) {
      case Setting.Known<Integer> minutes -> Duration.ofMinutes(minutes.value());
      case Setting.Unknown<Integer> _ -> Limits.LONGEST_SERVICE;
    };
  }

  /**
   * The refusal of a session that is longer than the shortest of the limits, or than any may be.
   */
  public static Optional<Refusal> tooLong(
      Duration length, Stream<Duration> limits, String pointer) {
    Duration longest =
        Stream.concat(limits, Stream.of(Limits.LONGEST_SERVICE))
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return length.compareTo(longest) > 0
        ? Optional.of(
            Refusal.rule(
                "session-too-long",
                pointer,
                "A session has at most " + longest.toMinutes() + " minutes."))
        : Optional.empty();
  }

  public static Refusal overlap(String pointer) {
    return Refusal.rule(
        "overlap", pointer, "The peer or the supervisor was in another session then.");
  }
}
