package org.cairn.billing.encounter.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.billing.encounter.decision.Employed;
import org.cairn.billing.encounter.decision.OtherEncounter;
import org.cairn.billing.encounter.store.Known.AtTheTime;
import org.jspecify.annotations.Nullable;

/** What has to be known before encounters are logged, of one or of hundreds with each statement. */
@ApplicationScoped
public class EncounterLookup {

  /** In the order of their ids, so that two batches cannot wait for each other. */
  private static final String ONE_AT_A_TIME =
      """
      SELECT count(pg_advisory_xact_lock(hashtextextended(p.peer_id::text, 4001)))
        FROM (SELECT DISTINCT peer_id FROM employment WHERE id = ANY (?) ORDER BY peer_id) p
      """;

  private static final String KNOWN =
      """
      SELECT m.id, m.agency_id, m.peer_id, m.jurisdiction, m.started_on, m.ended_on, k.content,
             c.ids, c.agencies, c.jurisdictions, c.days, c.conflicting, c.groups
        FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[]) WITH ORDINALITY
             AS w (encounter_id, employment_id, started_at, ended_at, nth)
        LEFT JOIN employment m ON m.id = w.employment_id
        LEFT JOIN encounter k ON k.id = w.encounter_id AND k.agency_id = m.agency_id
        LEFT JOIN LATERAL (
             SELECT array_agg(e.id) AS ids, array_agg(e.agency_id) AS agencies,
                    array_agg(e.jurisdiction) AS jurisdictions,
                    array_agg(e.service_on::text) AS days,
                    array_agg(f.id IS NOT NULL) AS conflicting,
                    array_agg(CASE WHEN e.activity = 'group' THEN e.client_index END) AS groups
               FROM encounter e
               LEFT JOIN encounter_conflict f
                 ON f.encounter_id = e.id AND f.agency_id = e.agency_id
              WHERE e.peer_id = m.peer_id AND e.started_at < w.ended_at
                AND e.started_at > w.started_at - interval '24 hours' AND e.ended_at > w.started_at
                AND f.outcome IS DISTINCT FROM 'does_not_stand'
             ) c ON true
       ORDER BY w.nth
      """;

  private static final String LAST_SERVICE =
      """
      SELECT service_on FROM encounter WHERE employment_id = ? ORDER BY service_on DESC LIMIT 1
      """;

  private final DataSource database;

  public EncounterLookup(DataSource database) {
    this.database = database;
  }

  /** Until the end of the transaction nobody else logs for these peers. */
  public void onlyUs(Collection<UUID> employmentIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ONE_AT_A_TIME)) {
      statement.setArray(1, connection.createArrayOf("uuid", employmentIds.toArray()));
      statement.executeQuery().close();
    } catch (SQLException e) {
      throw new IllegalStateException("Peers cannot be locked", e);
    }
  }

  /**
   * @return one for each, in their order
   */
  public List<Known> known(List<Probe> probes) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(KNOWN)) {
      statement.setArray(1, Columns.of(connection, "uuid", probes, Probe::encounterId));
      statement.setArray(2, Columns.of(connection, "uuid", probes, Probe::employmentId));
      statement.setArray(3, Columns.of(connection, "timestamptz", probes, Probe::startedAt));
      statement.setArray(4, Columns.of(connection, "timestamptz", probes, Probe::endedAt));
      List<Known> found = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.add(new Known(employed(result), result.getBytes("content"), atTheTime(result)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Encounters cannot be read", e);
    }
  }

  private static @Nullable Employed employed(ResultSet result) throws SQLException {
    UUID employmentId = result.getObject("id", UUID.class);
    return employmentId == null
        ? null
        : new Employed(
            employmentId,
            result.getObject("agency_id", UUID.class),
            result.getObject("peer_id", UUID.class),
            result.getString("jurisdiction"),
            result.getObject("started_on", LocalDate.class),
            result.getObject("ended_on", LocalDate.class));
  }

  private static List<AtTheTime> atTheTime(ResultSet result) throws SQLException {
    Array column = result.getArray("ids");
    if (column == null) {
      return List.of();
    }
    UUID[] ids = (UUID[]) column.getArray();
    UUID[] agencies = (UUID[]) result.getArray("agencies").getArray();
    String[] jurisdictions = (String[]) result.getArray("jurisdictions").getArray();
    String[] days = (String[]) result.getArray("days").getArray();
    Boolean[] conflicting = (Boolean[]) result.getArray("conflicting").getArray();
    byte[][] groups = (byte[][]) result.getArray("groups").getArray();
    List<AtTheTime> found = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      var other =
          new OtherEncounter(
              ids[i], agencies[i], jurisdictions[i], LocalDate.parse(days[i]), conflicting[i]);
      found.add(new AtTheTime(other, groups[i]));
    }
    return found;
  }

  public Optional<LocalDate> lastServiceOn(UUID employmentId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LAST_SERVICE)) {
      statement.setObject(1, employmentId);
      try (ResultSet result = statement.executeQuery()) {
        return result.next()
            ? Optional.of(result.getObject("service_on", LocalDate.class))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Encounters cannot be read", e);
    }
  }
}
