package org.cairn.kit.outbox;

import java.sql.SQLException;
import org.cairn.kit.problem.KeyInFlight;

/** The facts of a command could not be stored; the transaction must end with it. */
public final class OutboxFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String UNIQUE_VIOLATION = "23505";

  private OutboxFailure(SQLException cause) {
    super("The outbox did not take the facts of a command", cause);
  }

  static RuntimeException of(SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (UNIQUE_VIOLATION.equals(e.getSQLState()) && message.contains("idempotency_key")) {
      return new KeyInFlight();
    }
    return new OutboxFailure(e);
  }
}
