package org.cairn.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
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
    PEER,
    SUPERVISOR;

    private String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String BIND_ALL =
      """
      INSERT INTO identity_binding (kind, subject, person_id)
      SELECT ?, b.subject, b.person_id FROM unnest(?::text[], ?::uuid[]) AS b (subject, person_id)
      ON CONFLICT DO NOTHING
      """;
  private static final String PERSON =
      "SELECT person_id FROM identity_binding WHERE kind = ? AND subject = ?";
  private static final String IS_BOUND =
      "SELECT person_id FROM identity_binding WHERE kind = ? AND person_id = ?";

  private final DataSource database;

  public IdentityBindings(DataSource database) {
    this.database = database;
  }

  /**
   * @return false if the sign-in or the person was bound before; nothing has changed then
   */
  public boolean bind(Kind kind, String subject, UUID personId) {
    return bindAll(kind, List.of(new Binding(subject, personId))) == 1;
  }

  /** A sign-in and the person it stands for. */
  public record Binding(String subject, UUID personId) {}

  /**
   * Writes what was heard; a binding that is there already stays as it is.
   *
   * @return how many were new
   */
  public int bindAll(Kind kind, List<Binding> bindings) {
    if (bindings.isEmpty()) {
      return 0;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(BIND_ALL)) {
      statement.setString(1, kind.column());
      statement.setArray(
          2, connection.createArrayOf("text", bindings.stream().map(Binding::subject).toArray()));
      statement.setArray(
          3, connection.createArrayOf("uuid", bindings.stream().map(Binding::personId).toArray()));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Sign-ins cannot be bound", e);
    }
  }

  public Optional<UUID> personOf(Kind kind, String subject) {
    return look(PERSON, kind, subject);
  }

  public boolean isBound(Kind kind, UUID personId) {
    return look(IS_BOUND, kind, personId).isPresent();
  }

  private Optional<UUID> look(String question, Kind kind, Object value) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, kind.column());
      statement.setObject(2, value);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? Optional.of(result.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Bindings cannot be read", e);
    }
  }
}
