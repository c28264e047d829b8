package org.cairn.kit.command;

import java.util.function.Supplier;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.IdempotentRequest;

/** A command that creates something, before anything was read. */
public final class Creating {

  private final Commands commands;
  private final IdempotentRequest request;
  private final AuditSubject subject;

  Creating(Commands commands, IdempotentRequest request, AuditSubject subject) {
    this.commands = commands;
    this.request = request;
    this.subject = subject;
  }

  /**
   * @param state locks what must not change meanwhile, and reads what the decision needs
   */
  public <S> Deciding<S> load(Supplier<S> state) {
    return new Deciding<>(commands, new Loading<>(request, state, _ -> subject, _ -> {}));
  }
}
