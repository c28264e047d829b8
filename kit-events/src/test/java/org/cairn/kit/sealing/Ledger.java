package org.cairn.kit.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.evidence.SigningKeys;
import org.cairn.evidence.audit.AuditEntry;
import org.cairn.evidence.audit.AuditRoots;
import org.cairn.evidence.audit.AuditSealing;
import org.cairn.evidence.audit.AuditVerification;
import org.cairn.evidence.audit.ChainCheck;
import org.cairn.evidence.audit.Finding;
import org.cairn.evidence.audit.Root;
import org.cairn.kit.testing.PlatformResource;
import org.jspecify.annotations.Nullable;

/** The audit log of the service under test: written with its rights, tampered with beyond them. */
final class Ledger {

  static final String SERVICE = "kit";

  private final DataSource service;
  private final SigningKeys keys;

  /** Begins with an empty log. */
  Ledger(DataSource service, SigningKeys keys) {
    this.service = service;
    this.keys = keys;
    tamper("TRUNCATE audit.entry, audit.link, audit.seal, audit.root RESTART IDENTITY");
  }

  Ledger signedWith(SigningKeys others) {
    return new Ledger(others, service);
  }

  private Ledger(SigningKeys keys, DataSource service) {
    this.service = service;
    this.keys = keys;
  }

  static AuditEntry anEntry(String action) {
    return new AuditEntry(
        "sign-in",
        List.of("board-staff", "with, comma and \"quote\""),
        action,
        "read",
        new UUID(1, 2),
        List.of(new UUID(3, 4), new UUID(5, 6)),
        "board-of-jurisdiction",
        "done",
        "[{\"ruleId\":\"rule.é\",\"packVersion\":\"2026.1\",\"outcome\":\"met\"}]");
  }

  void write(int entries) {
    try (Connection connection = service.getConnection()) {
      for (int i = 1; i <= entries; i++) {
        write(connection, "action-" + i);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void write(Connection connection, String action) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(AuditEntry.INSERT)) {
      anEntry(action).bind(connection, statement, 1, new UUID(7, 8));
      statement.executeUpdate();
    }
  }

  Connection connect() throws SQLException {
    return service.getConnection();
  }

  long seal() {
    try (Connection connection = service.getConnection()) {
      try {
        return new AuditSealing(SERVICE, keys, Clock.systemUTC()).sealAll(connection);
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Root sign() {
    try (Connection connection = service.getConnection()) {
      return new AuditRoots(SERVICE, keys)
          .sign(connection, null, Clock.systemUTC().instant())
          .orElseThrow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  ChainCheck verdict() {
    try (Connection connection = PlatformResource.administrator()) {
      return new AuditVerification(SERVICE, keys).verify(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Finding.Kind> found() {
    return verdict().findings().stream().map(Finding::kind).distinct().toList();
  }

  /** As one who has every right. */
  static void tamper(String sql, @Nullable Object... values) {
    try (Connection connection = PlatformResource.administrator();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static List<String> texts(String query) {
    try (Connection connection = PlatformResource.administrator();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      var texts = new ArrayList<String>();
      while (result.next()) {
        texts.add(String.valueOf(result.getString(1)));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
