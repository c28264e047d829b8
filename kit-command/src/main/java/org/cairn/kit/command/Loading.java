package org.cairn.kit.command;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.http.IdempotentRequest;

/**
 * The first half of a command.
 *
 * @param state locks and reads what the decision needs
 * @param subject of what was read
 * @param version refuses what was not read as it is now
 */
record Loading<S>(
    IdempotentRequest request,
    Supplier<S> state,
    Function<S, AuditSubject> subject,
    Consumer<S> version) {}
