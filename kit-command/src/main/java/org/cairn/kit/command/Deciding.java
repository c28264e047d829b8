package org.cairn.kit.command;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.problem.CommandRefused;

/** Loaded; what is left is to decide. */
public final class Deciding<S> {

  private final Commands commands;
  private final Loading<S> loading;

  Deciding(Commands commands, Loading<S> loading) {
    this.commands = commands;
    this.loading = loading;
  }

  /** One command: a refusal ends it. */
  public <E> Storing<S, E> decide(BiFunction<S, Instant, Decision<E>> decision) {
    return decideEach((state, now) -> {
      Decision<E> decided = decision.apply(state, now);
      if (decided instanceof Refused<E>(var refusals)) {
        throw new CommandRefused(refusals);
      }
      return List.of(decided);
    });
  }

  /** Many commands: what is refused stops no other, and each is answered. */
  public <E> Storing<S, E> decideEach(BiFunction<S, Instant, List<Decision<E>>> decisions) {
    return new Storing<>(commands, loading, decisions);
  }
}
