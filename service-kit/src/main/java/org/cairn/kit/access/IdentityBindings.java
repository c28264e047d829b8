package org.cairn.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Which person a sign-in stands for. The service that registers a kind of person writes the binding
 * with the fact; every other service writes what it hears.
 */
@ApplicationScoped
public class IdentityBindings {

  /** The kinds of person that are bound to a sign-in. */
  public enum Kind {
    PEER("peer"),
    SUPERVISOR("supervisor");

    private final String column;

    Kind(String column) {
      this.column = column;
    }
  }

  private static final String BIND =
      """
      INSERT INTO identity_binding (kind, subject, person_id) VALUES (?, ?, ?)
      ON CONFLICT DO NOTHING
      """;
  private static final String BIND_ALL =
      """
      INSERT INTO identity_binding (kind, subject, person_id)
      SELECT ?, b.subject, b.person_id FROM unnest(?::text[], ?::uuid[]) AS b (subject, person_id)
      ON CONFLICT DO NOTHING
      """;
  private static final String PERSON =
      "SELECT person_id FROM identity_binding WHERE kind = ? AND subject = ?";
  private static final String IS_BOUND =
      "SELECT EXISTS (SELECT FROM identity_binding WHERE kind = ? AND person_id = ?)";

  private final DataSource database;

  public IdentityBindings(DataSource database) {
    this.database = database;
  }

  /**
   * @return false if the sign-in or the person was bound before; nothing has changed then
   */
  public boolean bind(Kind kind, String subject, UUID personId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(BIND)) {
      statement.setString(1, kind.column);
      statement.setString(2, subject);
      statement.setObject(3, personId);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("A sign-in cannot be bound", e);
    }
  }

  /** A sign-in and the person it stands for. */
  public record Binding(String subject, UUID personId) {}

  /** Writes what was heard; a binding that is there already stays as it is. */
  public void bindAll(Kind kind, List<Binding> bindings) {
    if (bindings.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(BIND_ALL)) {
      statement.setString(1, kind.column);
      statement.setArray(
          2, connection.createArrayOf("text", bindings.stream().map(Binding::subject).toArray()));
      statement.setArray(
          3, connection.createArrayOf("uuid", bindings.stream().map(Binding::personId).toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Sign-ins cannot be bound", e);
    }
  }

  public Optional<UUID> personOf(Kind kind, String subject) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PERSON)) {
      statement.setString(1, kind.column);
      statement.setString(2, subject);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? Optional.of(result.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Bindings cannot be read", e);
    }
  }

  public boolean isBound(Kind kind, UUID personId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(IS_BOUND)) {
      statement.setString(1, kind.column);
      statement.setObject(2, personId);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Bindings cannot be read", e);
    }
  }
}
