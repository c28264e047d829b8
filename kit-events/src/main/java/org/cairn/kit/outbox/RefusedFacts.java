package org.cairn.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The table of facts that the broker rejected permanently. Only unpublished facts are found: a fact
 * that was sent after all needs no attention.
 */
@ApplicationScoped
public class RefusedFacts {

  private static final String NOTE =
      """
      INSERT INTO refused_fact AS f (event_id, position, recorded_on, cause) VALUES (?, ?, ?, ?)
      ON CONFLICT (event_id) DO UPDATE
         SET cause = excluded.cause, refused_at = excluded.refused_at, refusals = f.refusals + 1
      """;

  private static final String UNPUBLISHED =
      """
        FROM refused_fact f
        JOIN outbox o USING (position, recorded_on)
       WHERE o.published_at IS NULL
      """;

  private static final String PAGE =
      """
      SELECT f.event_id, o.aggregatetype, o.type, o.event_key, octet_length(o.payload) AS bytes,
             f.cause, f.refused_at, f.refusals, f.parked_at, f.reason, o.time
      """
          + UNPUBLISHED
          + " AND (o.time, f.event_id) > (?, ?) ORDER BY o.time, f.event_id LIMIT ?";

  private static final String LOCK =
      "SELECT f.parked_at, f.cause, "
          + UnpublishedRows.COLUMNS
          + UNPUBLISHED
          + " AND f.event_id = ? FOR UPDATE OF f";

  private static final String PARK =
      "UPDATE refused_fact SET parked_at = now(), reason = ? WHERE event_id = ?";

  private static final String RELEASE =
      """
      UPDATE refused_fact SET parked_at = NULL, reason = NULL
       WHERE event_id = ? AND parked_at IS NOT NULL
      """;

  private final DataSource database;

  public RefusedFacts(DataSource database) {
    this.database = database;
  }

  /**
   * A fact that the broker refused, for those who run the service; never its content.
   *
   * @param cause the kind of refusal, as the broker's client names it
   * @param parkedAt absent while it stops its key
   */
  public record RefusedFactView(
      UUID eventId,
      String topic,
      String type,
      String key,
      int bytes,
      String cause,
      Instant refusedAt,
      long refusals,
      Instant recordedAt,
      @Nullable Instant parkedAt,
      @Nullable ParkingReason reason) {}

  /** A refused fact under a lock. */
  record Refused(OutboxRow row, String cause, boolean isParked) {}

  /** Oldest first, those that stop their key and those that were parked. */
  public List<RefusedFactView> page(PageRequest page) {
    Cursor after = page.after() == null ? new Cursor(Instant.EPOCH, new UUID(0, 0)) : page.after();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PAGE)) {
      statement.setObject(1, after.time().atOffset(ZoneOffset.UTC));
      statement.setObject(2, after.id());
      statement.setInt(3, page.rowsToRead());
      var rows = new ArrayList<RefusedFactView>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(view(result));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Refused facts cannot be read", e);
    }
  }

  /** In the caller's transaction, which alone decides about it until it ends. */
  Optional<Refused> lock(UUID eventId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setObject(1, eventId);
      try (ResultSet result = statement.executeQuery()) {
        if (!result.next()) {
          return Optional.empty();
        }
        boolean parked = result.getObject("parked_at") != null;
        return Optional.of(
            new Refused(UnpublishedRows.row(result), result.getString("cause"), parked));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A refused fact cannot be read", e);
    }
  }

  void park(UUID eventId, ParkingReason reason) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PARK)) {
      statement.setString(1, reason.code());
      statement.setObject(2, eventId);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A refused fact cannot be parked", e);
    }
  }

  /**
   * @return whether it was parked
   */
  boolean release(UUID eventId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(RELEASE)) {
      statement.setObject(1, eventId);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("A parked fact cannot be released", e);
    }
  }

  /** On the relay's own connection: what it could not publish is there for everyone to see. */
  static void note(Connection connection, List<Refusal> refusals) throws SQLException {
    if (refusals.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
      for (Refusal refusal : refusals) {
        statement.setObject(1, refusal.row().id());
        statement.setLong(2, refusal.row().position());
        statement.setObject(3, refusal.row().recordedOn());
        statement.setString(4, refusal.failure().getClass().getSimpleName());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** What the broker said to a fact. */
  record Refusal(OutboxRow row, Throwable failure) {}

  private static RefusedFactView view(ResultSet result) throws SQLException {
    OffsetDateTime parkedAt = result.getObject("parked_at", OffsetDateTime.class);
    return new RefusedFactView(
        result.getObject("event_id", UUID.class),
        "cairn." + result.getString("aggregatetype"),
        result.getString("type"),
        result.getString("event_key"),
        result.getInt("bytes"),
        result.getString("cause"),
        result.getObject("refused_at", OffsetDateTime.class).toInstant(),
        result.getLong("refusals"),
        result.getObject("time", OffsetDateTime.class).toInstant(),
        parkedAt == null ? null : parkedAt.toInstant(),
        ParkingReason.of(result.getString("reason")));
  }
}
