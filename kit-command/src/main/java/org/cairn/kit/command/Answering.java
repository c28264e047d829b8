package org.cairn.kit.command;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.outbox.Fact;
import org.jspecify.annotations.Nullable;

/** Stored and published; what is left is to answer. */
public final class Answering<S, E, R> {

  final Loading<S> loading;
  final BiFunction<S, Instant, List<Decision<E>>> decisions;
  final BiFunction<S, List<E>, R> store;
  final Conflicts conflicts;
  final BiFunction<List<E>, R, List<Fact>> facts;
  BiFunction<AuditSubject, List<E>, AuditSubject> audited = (subject, _) -> subject;

  private final Commands commands;
  private @Nullable Function<S, Representation> unchanged;

  Answering(
      Commands commands,
      Loading<S> loading,
      BiFunction<S, Instant, List<Decision<E>>> decisions,
      BiFunction<S, List<E>, R> store,
      Conflicts conflicts,
      BiFunction<List<E>, R, List<Fact>> facts) {
    this.commands = commands;
    this.loading = loading;
    this.decisions = decisions;
    this.store = store;
    this.conflicts = conflicts;
    this.facts = facts;
  }

  /** Additional content of the audit entry: rules, or the people of several records. */
  public Answering<S, E, R> audited(BiFunction<AuditSubject, List<E>, AuditSubject> subject) {
    audited = subject;
    return this;
  }

  /** What is answered where the command was accepted and nothing happens by it. */
  public Answering<S, E, R> unchanged(Function<S, Representation> standing) {
    unchanged = standing;
    return this;
  }

  /**
   * 201 with the address of what was created.
   *
   * @param path under which it has its id
   */
  public Response created(String path, Function<R, Representation> created) {
    return commands.run(this, outcome -> commands.created(path, created, outcome, this::same));
  }

  /** 200 with what was changed. */
  public Response changed(Function<R, Representation> changed) {
    return commands.run(this, outcome -> commands.changed(changed, outcome, this::same));
  }

  /** 200 with the result of each. */
  public Response answered(Function<Outcome<S, E, R>, Object> view) {
    return commands.run(this, outcome -> commands.answered(view.apply(outcome)));
  }

  private Representation same(S state) {
    return Objects.requireNonNull(unchanged, "nothing happened, and no answer to that")
        .apply(state);
  }
}
