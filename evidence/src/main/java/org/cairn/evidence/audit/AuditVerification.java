package org.cairn.evidence.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.cairn.evidence.SigningKeys;

/**
 * Verifies a log from its first row to its last without trusting its writer: it needs to read the
 * tables, and the public keys. It holds only the current row and the roots in memory.
 */
public final class AuditVerification {

  private static final int FETCH = 5_000;

  /** So that the planner joins a million rows in memory. */
  private static final String ROOM = "SET LOCAL work_mem = '128MB'";

  private static final String LINKED_ROWS =
      "SELECT l.nth, l.position AS linked, l.leaf, l.chain, "
          + AuditedRows.COLUMNS
          + " FROM audit.link l FULL JOIN audit.entry e ON e.position = l.position ORDER BY l.nth";

  private static final String SEALS = "SELECT " + Seal.COLUMNS + " ORDER BY through";

  private static final String ROOTS = "SELECT " + Root.COLUMNS + " ORDER BY through, number";

  private final String service;
  private final SigningKeys keys;

  public AuditVerification(String service, SigningKeys keys) {
    this.service = service;
    this.keys = keys;
  }

  /** In one snapshot, in a transaction that cannot write. */
  public ChainCheck verify(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    try (Statement room = connection.createStatement();
        Statement seals = streaming(connection);
        Statement roots = streaming(connection);
        Statement rows = streaming(connection)) {
      room.execute(ROOM);
      Optional<Seal> last = AuditSealing.last(connection, service);
      try (ResultSet sealed = seals.executeQuery(SEALS);
          ResultSet rooted = roots.executeQuery(ROOTS);
          ResultSet linked = rows.executeQuery(LINKED_ROWS)) {
        var walk =
            new ChainWalk(
                service,
                new Signed<>(sealed, row -> Seal.read(service, row)),
                new Signed<>(rooted, row -> Root.read(service, row)),
                keys,
                last);
        var reader = new AuditedRows();
        while (linked.next()) {
          walk.step(LinkedRow.read(linked, reader));
        }
        return walk.end();
      }
    } finally {
      connection.rollback();
    }
  }

  private static Statement streaming(Connection connection) throws SQLException {
    Statement statement = connection.createStatement();
    statement.setFetchSize(FETCH);
    return statement;
  }

  /** The seals and roots, in the order of the chain, with the next one read ahead. */
  static final class Signed<T> {

    /** Reads the row at the cursor. */
    @FunctionalInterface
    interface Reader<T> {
      T read(ResultSet result) throws SQLException;
    }

    private final ResultSet result;
    private final Reader<T> reader;
    private Optional<T> next;

    Signed(ResultSet result, Reader<T> reader) throws SQLException {
      this.result = result;
      this.reader = reader;
      this.next = read();
    }

    private Optional<T> read() throws SQLException {
      return result.next() ? Optional.of(reader.read(result)) : Optional.empty();
    }

    Optional<T> peek() {
      return next;
    }

    void advance() throws SQLException {
      next = read();
    }
  }
}
