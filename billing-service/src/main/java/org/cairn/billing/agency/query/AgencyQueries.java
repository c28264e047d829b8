package org.cairn.billing.agency.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Which agency an organization is here: asked with every command and every page. */
@ApplicationScoped
public class AgencyQueries {

  private static final String ID = "SELECT id FROM agency WHERE organization = ?";

  private final DataSource database;

  /** An agency keeps its organization and its id, so what was found once stays true. */
  private final Map<String, UUID> found = new ConcurrentHashMap<>();

  public AgencyQueries(DataSource database) {
    this.database = database;
  }

  public Optional<UUID> idOf(String organization) {
    UUID known = found.get(organization);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<UUID> registered = read(organization);
    registered.ifPresent(id -> found.put(organization, id));
    return registered;
  }

  private Optional<UUID> read(String organization) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ID)) {
      statement.setString(1, organization);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? Optional.of(result.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Agencies cannot be read", e);
    }
  }
}
