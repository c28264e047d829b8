package org.cairn.kit.command;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.kit.outbox.Fact;

/** Decided; what is left is to store and to publish. */
public final class Storing<S, E> {

  private final Commands commands;
  private final Loading<S> loading;
  private final BiFunction<S, Instant, List<Decision<E>>> decisions;

  Storing(
      Commands commands, Loading<S> loading, BiFunction<S, Instant, List<Decision<E>>> decisions) {
    this.commands = commands;
    this.loading = loading;
    this.decisions = decisions;
  }

  /**
   * @param store the state and the events of what was accepted, never none, in the order of the
   *     commands
   * @param conflicts what it means that the database stops it
   * @param facts what is published of the events, and of what follows from them
   */
  public <R> Answering<S, E, R> store(
      BiFunction<S, List<E>, R> store,
      Conflicts conflicts,
      BiFunction<List<E>, R, List<Fact>> facts) {
    return new Answering<>(commands, loading, decisions, store, conflicts, facts);
  }
}
