package org.cairn.billing.agency.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cairn.billing.agency.decision.AgencyEvent;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.jspecify.annotations.Nullable;

/** Agencies, many with each statement: for what a board brings in. */
@ApplicationScoped
public class AgencyTable {

  private static final String KNOWN =
      """
      SELECT id, organization, provider_type, jurisdiction, registered_at, imported_from
        FROM agency
       WHERE id = ANY (?) OR organization = ANY (?)
      """;

  private static final String TAKING_PART =
      "SELECT id FROM agency WHERE id = ANY (?) AND jurisdiction = ?";

  private static final String BRING_IN =
      """
      INSERT INTO agency (id, organization, provider_type, jurisdiction, registered_at, imported_from,
                          version)
      SELECT r.*, 0
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
             AS r (id, organization, provider_type, jurisdiction, registered_at, imported_from)
       ORDER BY r.id
      ON CONFLICT DO NOTHING
      """;

  private final DataSource database;

  public AgencyTable(DataSource database) {
    this.database = database;
  }

  /** Those that have one of the ids or belong to one of the organizations. */
  public List<AgencyEvent.Registered> known(List<UUID> ids, List<String> organizations) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(KNOWN)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      statement.setArray(2, connection.createArrayOf("text", organizations.toArray()));
      List<AgencyEvent.Registered> found = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.add(
              new AgencyEvent.Registered(
                  result.getObject("id", UUID.class),
                  result.getString("organization"),
                  ProviderType.valueOf(result.getString("provider_type").toUpperCase(Locale.ROOT)),
                  result.getString("jurisdiction"),
                  result.getObject("registered_at", OffsetDateTime.class).toInstant(),
                  result.getString("imported_from")));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Agencies cannot be read", e);
    }
  }

  /** Those of them that take part in this state. */
  public Set<UUID> takingPart(String jurisdiction, Collection<UUID> agencyIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(TAKING_PART)) {
      statement.setArray(1, connection.createArrayOf("uuid", agencyIds.toArray()));
      statement.setString(2, jurisdiction);
      Set<UUID> found = new HashSet<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.add(result.getObject("id", UUID.class));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Agencies cannot be read", e);
    }
  }

  /**
   * @return how many were written; fewer where somebody else was faster with an id or organization
   */
  public int bringIn(List<AgencyEvent.Registered> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(BRING_IN)) {
      statement.setArray(1, column(connection, "uuid", rows, AgencyEvent.Registered::agencyId));
      statement.setArray(2, column(connection, "text", rows, AgencyEvent.Registered::organization));
      statement.setArray(
          3,
          column(
              connection, "text", rows, row -> row.providerType().name().toLowerCase(Locale.ROOT)));
      statement.setArray(4, column(connection, "text", rows, AgencyEvent.Registered::jurisdiction));
      statement.setArray(
          5, column(connection, "timestamptz", rows, row -> row.registeredAt().toString()));
      statement.setArray(6, column(connection, "text", rows, AgencyEvent.Registered::importedFrom));
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Agencies cannot be written", e);
    }
  }

  private static Array column(
      Connection connection,
      String type,
      List<AgencyEvent.Registered> rows,
      Function<AgencyEvent.Registered, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(value).toArray());
  }
}
