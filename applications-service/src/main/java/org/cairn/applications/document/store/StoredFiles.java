package org.cairn.applications.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** What the vault holds: which files, and what each one's ciphertext is bound to. */
@ApplicationScoped
public class StoredFiles {

  /**
   * Senders of the same bytes queue up here, so that a file is laid into the vault by one of them
   * and its row is there for the next.
   */
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('stored_file ' || encode(?, 'hex'), 0))";

  private static final String BINDING = "SELECT binding FROM stored_file WHERE sha256 = ?";

  private static final String INSERT =
      """
      INSERT INTO stored_file (sha256, bytes, media_type, binding) VALUES (?, ?, ?, ?)
      """;

  private final DataSource database;

  public StoredFiles(DataSource database) {
    this.database = database;
  }

  /** Until the end of the transaction, nobody else lays down or looks for this file. */
  public void lock(byte[] sha256) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setBytes(1, sha256);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("A file cannot be locked", e);
    }
  }

  public Optional<byte[]> bindingOf(byte[] sha256) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(BINDING)) {
      statement.setBytes(1, sha256);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? Optional.of(result.getBytes(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Stored files cannot be read", e);
    }
  }

  public void insert(byte[] sha256, long bytes, String mediaType, byte[] binding) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setBytes(1, sha256);
      statement.setLong(2, bytes);
      statement.setString(3, mediaType);
      statement.setBytes(4, binding);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A stored file cannot be noted", e);
    }
  }
}
