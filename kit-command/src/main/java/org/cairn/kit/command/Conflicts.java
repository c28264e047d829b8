package org.cairn.kit.command;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.TryAgain;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What it means when the database stops a command because another one was faster: a constraint that
 * is broken says what the decision would have said had it seen the other.
 */
public final class Conflicts {

  /** For a command that locks whatever could change under it. */
  public static final Conflicts NONE = new Conflicts(Map.of(), false);

  /** For an import: whichever row another request recorded meanwhile, all of it is sent again. */
  public static final Conflicts OF_IMPORT = new Conflicts(Map.of(), true);

  /** Integrity constraints, by their class of SQL states. */
  private static final String BROKEN_CONSTRAINT = "23";

  /**
   * Foreign key, unique, exclusion: what another request wrote meanwhile can break these. A value
   * that a column does not take is a fault of ours, and sending it again would not help.
   */
  private static final Set<String> BROKEN_BY_ANOTHER = Set.of("23503", "23505", "23P01");

  private final Map<String, Supplier<RuntimeException>> failures;
  private final boolean repeatable;

  private Conflicts(Map<String, Supplier<RuntimeException>> failures, boolean repeatable) {
    this.failures = Map.copyOf(failures);
    this.repeatable = repeatable;
  }

  /**
   * @param refusals by the names of constraints
   */
  public static Conflicts of(Map<String, Supplier<Refusal>> refusals) {
    Map<String, Supplier<RuntimeException>> failures = new HashMap<>();
    refusals.forEach((constraint, refusal) ->
        failures.put(constraint, () -> new CommandRefused(List.of(refusal.get()))));
    return new Conflicts(failures, false);
  }

  /**
   * For commands to be retried: the constraint shows that the data has changed since it was read.
   *
   * @param answers by the names of constraints
   */
  public static Conflicts tryAgain(Map<String, Supplier<TryAgain>> answers) {
    Map<String, Supplier<RuntimeException>> failures = new HashMap<>();
    answers.forEach((constraint, answer) -> failures.put(constraint, answer::get));
    return new Conflicts(failures, false);
  }

  /** The failure to end the command with: the given one where no rule of ours explains it. */
  RuntimeException explain(RuntimeException failure) {
    @Nullable PSQLException broken =
        Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
            .filter(PSQLException.class::isInstance)
            .map(PSQLException.class::cast)
            .filter(Conflicts::breaksConstraint)
            .findFirst()
            .orElse(null);
    if (broken == null) {
      return failure;
    }
    if (repeatable) {
      if (!BROKEN_BY_ANOTHER.contains(broken.getSQLState())) {
        return failure;
      }
      return new TryAgain(
          "import-conflict", "One of the rows was recorded just now.", Duration.ofSeconds(1));
    }
    ServerErrorMessage message = broken.getServerErrorMessage();
    @Nullable String constraint = message == null ? null : message.getConstraint();
    return constraint == null ? failure : failures.getOrDefault(constraint, () -> failure).get();
  }

  private static boolean breaksConstraint(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    return state != null && state.startsWith(BROKEN_CONSTRAINT);
  }
}
