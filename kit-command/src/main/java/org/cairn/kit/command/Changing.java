package org.cairn.kit.command;

import java.util.function.Function;
import java.util.function.Supplier;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.IdempotentRequest;
import org.cairn.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** A command that changes something, before anything was read. */
public final class Changing {

  private final Commands commands;
  private final IdempotentRequest request;
  private final Etag seen;

  Changing(Commands commands, IdempotentRequest request, Etag seen) {
    this.commands = commands;
    this.request = request;
    this.seen = seen;
  }

  /**
   * @param state locks the record and reads it; throws {@link NotFound} where there is none
   * @param subject the record, whose it is, and on what basis the caller changes it; with {@link
   *     AccessBasis#NONE} the command ends as if there were no such record
   * @param version of the record; null where the version that was read does not matter
   */
  public <S> Deciding<S> load(
      Supplier<S> state, Function<S, AuditSubject> subject, Function<S, @Nullable Long> version) {
    return new Deciding<>(
        commands,
        new Loading<>(
            request,
            state,
            subject,
            loaded -> {
              Long current = version.apply(loaded);
              if (current != null) {
                seen.requireVersion(current);
              }
            }));
  }
}
