package org.cairn.billing.conflict.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Conflicts as a board sees those of its states; the latest found first. Nothing of a client. */
@ApplicationScoped
public class ConflictQueries {

  private static final UUID LAST = new UUID(-1L, -1L);

  /** Of another state's encounters a board learns that there are some, and nothing else. */
  private static final String COLUMNS =
      """
      SELECT c.id, c.encounter_id, c.agency_id, c.peer_id, c.jurisdiction, c.service_on, c.found_at,
             c.outcome, c.reason, c.settled_at, c.version, e.started_at, e.ended_at, e.minutes,
             e.activity, e.group_size, e.telehealth, o.ids, o.elsewhere
        FROM encounter_conflict c
        JOIN encounter e ON e.id = c.encounter_id AND e.agency_id = c.agency_id
       CROSS JOIN LATERAL (
             SELECT coalesce(array_agg(oc.id ORDER BY oc.id) FILTER (WHERE oc.jurisdiction = ANY (?)),
                             '{}') AS ids,
                    coalesce(bool_or(oc.jurisdiction <> ALL (?)), false) AS elsewhere
               FROM encounter x
               JOIN encounter_conflict oc ON oc.encounter_id = x.id AND oc.agency_id = x.agency_id
              WHERE x.peer_id = e.peer_id AND x.agency_id <> e.agency_id
                AND x.started_at < e.ended_at AND x.ended_at > e.started_at
                AND x.started_at > e.started_at - interval '24 hours') o
       WHERE c.jurisdiction = ANY (?)
      """;

  private static final String PAGE =
      COLUMNS
          + """
             AND c.id < ? AND (NOT ? OR c.outcome IS NULL)
           ORDER BY c.id DESC
           LIMIT ?
          """;

  private static final String ONE = COLUMNS + "   AND c.id = ?";

  private final DataSource database;

  public ConflictQueries(DataSource database) {
    this.database = database;
  }

  /**
   * An encounter that is in conflict.
   *
   * @param others the conflicts of those at the same time, in the board's own states
   * @param elsewhere whether there are some in other states
   * @param outcome {@code stands} or {@code does_not_stand}, when a person has said so
   */
  @Schema(
      requiredProperties = {
        "conflictId",
        "encounterId",
        "agencyId",
        "peerId",
        "jurisdiction",
        "serviceDate",
        "startedAt",
        "endedAt",
        "minutes",
        "activity",
        "telehealth",
        "foundAt",
        "others",
        "elsewhere"
      })
  public record ConflictLine(
      UUID conflictId,
      UUID encounterId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate serviceDate,
      Instant startedAt,
      Instant endedAt,
      int minutes,
      String activity,
      @Nullable Integer groupSize,
      boolean telehealth,
      Instant foundAt,
      List<UUID> others,
      boolean elsewhere,
      @Nullable String outcome,
      @Nullable String reason,
      @Nullable Instant settledAt) {

    public Cursor cursor() {
      return new Cursor(Instant.EPOCH, conflictId);
    }
  }

  /** With the version that a settlement has to name. */
  public record Versioned(ConflictLine line, long version) {}

  /**
   * @param openOnly without those that are settled
   */
  public List<ConflictLine> of(Set<String> jurisdictions, boolean openOnly, PageRequest page) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PAGE)) {
      bind(connection, statement, jurisdictions);
      statement.setObject(4, page.after() == null ? LAST : page.after().id());
      statement.setBoolean(5, openOnly);
      statement.setInt(6, page.rowsToRead());
      return read(statement).stream().map(Versioned::line).toList();
    } catch (SQLException e) {
      throw new IllegalStateException("Conflicts cannot be read", e);
    }
  }

  public Optional<Versioned> find(Set<String> jurisdictions, UUID conflictId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ONE)) {
      bind(connection, statement, jurisdictions);
      statement.setObject(4, conflictId);
      return read(statement).stream().findFirst();
    } catch (SQLException e) {
      throw new IllegalStateException("Conflicts cannot be read", e);
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, Set<String> jurisdictions)
      throws SQLException {
    Array ours = connection.createArrayOf("text", jurisdictions.toArray());
    statement.setArray(1, ours);
    statement.setArray(2, ours);
    statement.setArray(3, ours);
  }

  private static List<Versioned> read(PreparedStatement statement) throws SQLException {
    List<Versioned> found = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        found.add(new Versioned(line(result), result.getLong("version")));
      }
    }
    return found;
  }

  private static ConflictLine line(ResultSet result) throws SQLException {
    return new ConflictLine(
        result.getObject("id", UUID.class),
        result.getObject("encounter_id", UUID.class),
        result.getObject("agency_id", UUID.class),
        result.getObject("peer_id", UUID.class),
        result.getString("jurisdiction"),
        result.getObject("service_on", LocalDate.class),
        result.getObject("started_at", OffsetDateTime.class).toInstant(),
        result.getObject("ended_at", OffsetDateTime.class).toInstant(),
        result.getInt("minutes"),
        result.getString("activity"),
        result.getObject("group_size", Integer.class),
        result.getBoolean("telehealth"),
        result.getObject("found_at", OffsetDateTime.class).toInstant(),
        List.of((UUID[]) result.getArray("ids").getArray()),
        result.getBoolean("elsewhere"),
        result.getString("outcome"),
        result.getString("reason"),
        instant(result.getObject("settled_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
