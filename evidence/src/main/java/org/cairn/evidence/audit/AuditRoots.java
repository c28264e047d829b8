package org.cairn.evidence.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.evidence.SigningKeys;
import org.cairn.evidence.audit.AuditSealing.BrokenChain;
import org.jspecify.annotations.Nullable;

/** The signed tips of a service's chain. Joins the caller's transaction. */
public final class AuditRoots {

  private static final String PAGE =
      "SELECT " + Root.COLUMNS + " WHERE number < ? ORDER BY number DESC LIMIT ?";

  private static final String IS_SIGNED =
      "SELECT EXISTS (SELECT FROM audit.root WHERE day = ? AND daily)";

  /** Numbers are assigned one after the other, without gaps. */
  private static final String TAKE_TURN = "SELECT pg_advisory_xact_lock(51730, 3)";

  private static final String INSERT =
      """
      INSERT INTO audit.root (number, day, daily, through, chain, signed_at, signature)
      VALUES (?, ?, ?, ?, ?, ?::timestamptz, ?)
      """;

  private final String service;
  private final SigningKeys keys;

  public AuditRoots(String service, SigningKeys keys) {
    this.service = service;
    this.keys = keys;
  }

  /**
   * Signs the end of a past day, or what is sealed now.
   *
   * @param day absent for now
   * @return nothing if that day is already signed, or there is nothing to sign at its end
   * @throws BrokenChain if the last seal does not hold: it must not be signed
   */
  public Optional<Root> sign(Connection connection, @Nullable LocalDate day, Instant now)
      throws SQLException {
    takeTurn(connection);
    Optional<Seal> last = AuditSealing.last(connection, service);
    if (day != null && (last.isEmpty() || isSigned(connection, day))) {
      return Optional.empty();
    }
    if (last.isPresent() && !last.get().holds(keys)) {
      throw new BrokenChain("The last seal of the audit log does not hold");
    }
    long number =
        page(connection, Long.MAX_VALUE, 1).stream().findFirst().map(Root::number).orElse(0L) + 1;
    Root root =
        Root.signed(
            keys,
            service,
            number,
            day == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : day,
            day != null,
            AuditSealing.tip(last, service),
            now.truncatedTo(ChronoUnit.MICROS));
    store(connection, root);
    return Optional.of(root);
  }

  private static void store(Connection connection, Root root) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setLong(1, root.number());
      statement.setObject(2, root.day());
      statement.setBoolean(3, root.daily());
      statement.setLong(4, root.through());
      statement.setBytes(5, root.chain());
      statement.setString(6, root.signedAt().toString());
      statement.setString(7, root.signature());
      statement.executeUpdate();
    }
  }

  /** Newest first. */
  public List<Root> page(Connection connection, long before, int rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
      statement.setLong(1, before);
      statement.setInt(2, rows);
      var roots = new ArrayList<Root>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          roots.add(Root.read(service, result));
        }
      }
      return roots;
    }
  }

  private static void takeTurn(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TAKE_TURN)) {
      statement.execute();
    }
  }

  private static boolean isSigned(Connection connection, LocalDate day) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(IS_SIGNED)) {
      statement.setObject(1, day);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }
}
