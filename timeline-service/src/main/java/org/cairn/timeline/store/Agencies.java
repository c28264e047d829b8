package org.cairn.timeline.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Which agencies the tokens of an organization act for. Joins the caller's transaction. */
@ApplicationScoped
public class Agencies {

  private static final String KNOW =
      """
      INSERT INTO agency (agency_id, organization)
      SELECT * FROM unnest(?::uuid[], ?::text[])
      ON CONFLICT DO NOTHING
      """;

  private static final String OF = "SELECT agency_id FROM agency WHERE organization = ?";

  private final DataSource database;

  public Agencies(DataSource database) {
    this.database = database;
  }

  /** An agency and the organization that it belongs to. */
  public record Agency(UUID agencyId, String organization) {}

  /** An agency that is known already stays with its organization, whoever else claims it later. */
  public void know(List<Agency> heard) {
    if (heard.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(KNOW)) {
      statement.setArray(
          1, connection.createArrayOf("uuid", heard.stream().map(Agency::agencyId).toArray()));
      statement.setArray(
          2, connection.createArrayOf("text", heard.stream().map(Agency::organization).toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Agencies cannot be written", e);
    }
  }

  public Set<UUID> of(String organization) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OF)) {
      statement.setString(1, organization);
      Set<UUID> agencies = new HashSet<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          agencies.add(result.getObject("agency_id", UUID.class));
        }
      }
      return agencies;
    } catch (SQLException e) {
      throw new IllegalStateException("Agencies cannot be read", e);
    }
  }
}
