package org.cairn.evidence.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.evidence.SigningKeys;

/**
 * Appends to the chain what was recorded since the last run, so that recording does not wait for
 * it. It seals rows of finished transactions only: positions are assigned before the commit, so a
 * row may appear before others that were sealed long ago, but never before the oldest transaction
 * still running.
 */
public final class AuditSealing {

  private static final int ROWS_AT_ONCE = 10_000;

  private static final String TAKE_TURN = "SELECT pg_try_advisory_xact_lock(51730, 2)";

  private static final String LAST = "SELECT " + Seal.COLUMNS + " ORDER BY through DESC LIMIT 1";

  private static final String HORIZON = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text";

  private static final String FINISHED =
      "SELECT "
          + AuditedRows.COLUMNS
          + """

            FROM audit.entry e
           WHERE (e.tx, e.position) > (?::text::xid8, ?) AND e.tx < ?::text::xid8
           ORDER BY e.tx, e.position
           LIMIT ?
          """;

  private static final String LINK =
      """
      INSERT INTO audit.link (nth, position, leaf, chain)
      SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::bytea[])
      """;

  private static final String SEAL =
      """
      INSERT INTO audit.seal (through, tx, position, chain, sealed_at, signature)
      VALUES (?, ?::text::xid8, ?, ?, ?::timestamptz, ?)
      """;

  private final String service;
  private final SigningKeys keys;
  private final Clock clock;

  public AuditSealing(String service, SigningKeys keys, Clock clock) {
    this.service = service;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Seals everything there is, in transactions of its own on this connection.
   *
   * @return how many rows were sealed; none while another instance is sealing
   * @throws BrokenChain if the last seal does not hold: nothing may be appended to it
   */
  public long sealAll(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    long all = 0;
    int sealed;
    do {
      try {
        sealed = sealOnce(connection);
        connection.commit();
      } catch (SQLException | BrokenChain e) {
        connection.rollback();
        throw e;
      }
      all += sealed;
    } while (sealed == ROWS_AT_ONCE);
    return all;
  }

  private int sealOnce(Connection connection) throws SQLException {
    if (!"t".equals(one(connection, TAKE_TURN))) {
      return 0;
    }
    Optional<Seal> last = last(connection, service);
    if (last.isPresent() && !last.get().holds(keys)) {
      throw new BrokenChain("The last seal of the audit log does not hold");
    }
    long horizon = Long.parseLong(one(connection, HORIZON));
    List<AuditedRow> rows = finished(connection, last, horizon);
    if (rows.isEmpty()) {
      return 0;
    }
    ChainTip tip = link(connection, tip(last, service), rows);
    boolean whole = rows.size() < ROWS_AT_ONCE;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store(
        connection,
        Seal.signed(
            keys,
            service,
            tip,
            whole ? horizon : rows.getLast().tx(),
            whole ? 0 : rows.getLast().position(),
            now));
    return rows.size();
  }

  static Optional<Seal> last(Connection connection, String service) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAST);
        ResultSet result = statement.executeQuery()) {
      return result.next() ? Optional.of(Seal.read(service, result)) : Optional.empty();
    }
  }

  static ChainTip tip(Optional<Seal> last, String service) {
    return last.map(seal -> new ChainTip(seal.through(), seal.chain()))
        .orElseGet(() -> ChainTip.beginningOf(service));
  }

  private static List<AuditedRow> finished(Connection connection, Optional<Seal> last, long horizon)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FINISHED)) {
      statement.setString(1, Long.toString(last.map(Seal::tx).orElse(0L)));
      statement.setLong(2, last.map(Seal::position).orElse(0L));
      statement.setString(3, Long.toString(horizon));
      statement.setInt(4, ROWS_AT_ONCE);
      var reader = new AuditedRows();
      var rows = new ArrayList<AuditedRow>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows;
    }
  }

  private static ChainTip link(Connection connection, ChainTip from, List<AuditedRow> rows)
      throws SQLException {
    var nths = new Long[rows.size()];
    var positions = new Long[rows.size()];
    var leaves = new byte[rows.size()][];
    var chains = new byte[rows.size()][];
    ChainTip tip = from;
    for (int i = 0; i < rows.size(); i++) {
      leaves[i] = rows.get(i).leaf();
      tip = tip.next(leaves[i]);
      nths[i] = tip.through();
      positions[i] = rows.get(i).position();
      chains[i] = tip.chain();
    }
    try (PreparedStatement statement = connection.prepareStatement(LINK)) {
      statement.setArray(1, connection.createArrayOf("bigint", nths));
      statement.setArray(2, connection.createArrayOf("bigint", positions));
      statement.setArray(3, connection.createArrayOf("bytea", leaves));
      statement.setArray(4, connection.createArrayOf("bytea", chains));
      statement.executeUpdate();
    }
    return tip;
  }

  private static void store(Connection connection, Seal seal) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SEAL)) {
      statement.setLong(1, seal.through());
      statement.setString(2, Long.toString(seal.tx()));
      statement.setLong(3, seal.position());
      statement.setBytes(4, seal.chain());
      statement.setString(5, seal.sealedAt().toString());
      statement.setString(6, seal.signature());
      statement.executeUpdate();
    }
  }

  private static String one(Connection connection, String question) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getString(1);
    }
  }

  /** The log was tampered with; appending to it would hide that. */
  public static final class BrokenChain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenChain(String message) {
      super(message);
    }
  }
}
