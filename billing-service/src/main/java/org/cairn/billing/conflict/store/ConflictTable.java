package org.cairn.billing.conflict.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.billing.conflict.decision.ConflictEvent;
import org.cairn.billing.conflict.decision.ConflictState;

/** One row for each encounter that is in conflict with another. */
@ApplicationScoped
public class ConflictTable {

  /** The lock under which encounters of a peer are logged. */
  private static final String ONE_AT_A_TIME =
      """
      SELECT pg_advisory_xact_lock(hashtextextended(peer_id::text, 4001))
        FROM encounter_conflict WHERE id = ?
      """;

  private static final String FIND =
      """
      SELECT c.encounter_id, c.agency_id, c.peer_id, c.jurisdiction, c.service_on, c.version,
             c.outcome IS NOT NULL AS settled,
             EXISTS (SELECT FROM encounter o
                       JOIN encounter_conflict oc
                         ON oc.encounter_id = o.id AND oc.agency_id = o.agency_id
                      WHERE o.peer_id = e.peer_id AND o.agency_id <> e.agency_id
                        AND o.started_at < e.ended_at AND o.ended_at > e.started_at
                        AND o.started_at > e.started_at - interval '24 hours'
                        AND oc.outcome = 'stands') AS other_stands
        FROM encounter_conflict c
        JOIN encounter e ON e.id = c.encounter_id AND e.agency_id = c.agency_id
       WHERE c.id = ?
      """;

  private static final String SETTLE =
      """
      UPDATE encounter_conflict
         SET outcome = ?, reason = ?, settled_at = ?, version = version + 1
       WHERE encounter_id = ? AND agency_id = ?
      """;

  private final DataSource database;

  public ConflictTable(DataSource database) {
    this.database = database;
  }

  /** A conflict as it was read. */
  public record Found(
      UUID encounterId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate on,
      long version,
      boolean settled,
      boolean otherStands) {

    /**
     * @param ofTheCaller whether the encounter is that of whoever wants to settle it
     */
    public ConflictState state(boolean ofTheCaller) {
      return settled
          ? new ConflictState.Settled()
          : new ConflictState.Open(
              encounterId, agencyId, peerId, jurisdiction, on, ofTheCaller, otherStands);
    }
  }

  /** Until the end of the transaction nobody else settles or logs anything of the peer. */
  public void onlyUs(UUID conflictId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ONE_AT_A_TIME)) {
      statement.setObject(1, conflictId);
      statement.executeQuery().close();
    } catch (SQLException e) {
      throw new IllegalStateException("A conflict cannot be locked", e);
    }
  }

  public Optional<Found> find(UUID conflictId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setObject(1, conflictId);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? Optional.of(found(result)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A conflict cannot be read", e);
    }
  }

  private static Found found(ResultSet result) throws SQLException {
    return new Found(
        result.getObject("encounter_id", UUID.class),
        result.getObject("agency_id", UUID.class),
        result.getObject("peer_id", UUID.class),
        result.getString("jurisdiction"),
        result.getObject("service_on", LocalDate.class),
        result.getLong("version"),
        result.getBoolean("settled"),
        result.getBoolean("other_stands"));
  }

  public void settle(ConflictEvent.Settled event) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SETTLE)) {
      statement.setString(1, event.outcome().code());
      statement.setString(2, event.reason().code());
      statement.setObject(3, event.settledAt().atOffset(ZoneOffset.UTC));
      statement.setObject(4, event.encounterId());
      statement.setObject(5, event.agencyId());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A conflict cannot be settled", e);
    }
  }
}
