package org.cairn.billing.encounter.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cairn.billing.certificate.store.CertificateSegments;
import org.cairn.billing.encounter.decision.Employed;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.store.Known.AtTheTime;
import org.cairn.kit.problem.TryAgain;
import org.jspecify.annotations.Nullable;

/** Encounters, one or hundreds with each statement. They are never changed. */
@ApplicationScoped
public class EncounterTable {

  public static final String NAME = "encounter";

  /** The foreign key by which an encounter lies on a day of its employment. */
  public static final String WITHIN_EMPLOYMENT = "encounter_within_employment";

  private static final String FOREIGN_KEY_VIOLATION = "23503";

  /** In the order of their ids, so that two batches cannot wait for each other. */
  private static final String ONE_AT_A_TIME =
      """
      SELECT count(pg_advisory_xact_lock(hashtextextended(p.peer_id::text, 4001)))
        FROM (SELECT DISTINCT peer_id FROM employment WHERE id = ANY (?) ORDER BY peer_id) p
      """;

  private static final String KNOWN =
      """
      SELECT m.id, m.agency_id, m.peer_id, m.jurisdiction, m.started_on, m.ended_on, k.content,
             c.at_the_time
        FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[]) WITH ORDINALITY
             AS w (encounter_id, employment_id, started_at, ended_at, nth)
        LEFT JOIN employment m ON m.id = w.employment_id
        LEFT JOIN encounter k ON k.id = w.encounter_id
        LEFT JOIN LATERAL (
             SELECT array_agg(CASE WHEN e.activity = 'group' THEN e.client_index END) AS at_the_time
               FROM encounter e
              WHERE e.peer_id = m.peer_id AND e.started_at < w.ended_at
                AND e.started_at > w.started_at - interval '24 hours' AND e.ended_at > w.started_at
             ) c ON true
       ORDER BY w.nth
      """;

  private static final String ROWS =
      """
      INSERT INTO encounter (id, employment_id, agency_id, peer_id, jurisdiction, started_at, ended_at,
                             service_on, minutes, activity, group_size, telehealth, client,
                             client_index, note, content, imported_from)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[],
                           ?::timestamptz[], ?::date[], ?::int[], ?::text[], ?::int[], ?::boolean[],
                           ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[], ?::text[])
      """;

  private static final String INSERT =
      ROWS + "RETURNING id, " + CertificateSegments.standingOf(NAME) + " AS certificate";

  /** What another transaction has written under one of the ids meanwhile stays as it is. */
  private static final String BRING_IN = ROWS + "ON CONFLICT DO NOTHING";

  private static final String LAST_SERVICE =
      """
      SELECT service_on FROM encounter WHERE employment_id = ? ORDER BY service_on DESC LIMIT 1
      """;

  private final DataSource database;

  public EncounterTable(DataSource database) {
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
      statement.setArray(1, column(connection, "uuid", probes, Probe::encounterId));
      statement.setArray(2, column(connection, "uuid", probes, Probe::employmentId));
      statement.setArray(3, column(connection, "timestamptz", probes, Probe::startedAt));
      statement.setArray(4, column(connection, "timestamptz", probes, Probe::endedAt));
      List<Known> found = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          found.add(
              new Known(
                  employed(result),
                  result.getBytes("content"),
                  atTheTime(result.getArray("at_the_time"))));
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

  private static List<AtTheTime> atTheTime(@Nullable Array column) throws SQLException {
    return column == null
        ? List.of()
        : Arrays.stream((byte[][]) column.getArray()).map(AtTheTime::new).toList();
  }

  /**
   * @return what the peer's certificate was worth on the day, by encounter
   * @throws TryAgain if the employment of one of them ended just now
   */
  public Map<UUID, String> insert(List<NewEncounter> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      bind(connection, statement, rows);
      Map<UUID, String> standing = new HashMap<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          standing.put(result.getObject("id", UUID.class), result.getString("certificate"));
        }
      }
      return standing;
    } catch (SQLException e) {
      throw notWritten(e);
    }
  }

  /** What was read of the employment does not hold any more; nothing of the transaction stays. */
  private static RuntimeException notWritten(SQLException e) {
    boolean endedMeanwhile =
        FOREIGN_KEY_VIOLATION.equals(e.getSQLState())
            && String.valueOf(e.getMessage()).contains(WITHIN_EMPLOYMENT);
    return endedMeanwhile
        ? new TryAgain(
            "employment-changed", "The employment has changed just now.", Duration.ofSeconds(1))
        : new IllegalStateException("Encounters cannot be written", e);
  }

  /**
   * @return how many were written; fewer where somebody else was faster with an id
   * @throws TryAgain if the employment of one of them ended just now
   */
  public int bringIn(List<NewEncounter> rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(BRING_IN)) {
      bind(connection, statement, rows);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw notWritten(e);
    }
  }

  private static void bind(
      Connection connection, PreparedStatement statement, List<NewEncounter> rows)
      throws SQLException {
    List<EncounterEvent.Logged> logged = rows.stream().map(NewEncounter::logged).toList();
    statement.setArray(1, column(connection, "uuid", logged, e -> e.encounterId()));
    statement.setArray(2, column(connection, "uuid", logged, e -> e.under().employmentId()));
    statement.setArray(3, column(connection, "uuid", logged, e -> e.under().agencyId()));
    statement.setArray(4, column(connection, "uuid", logged, e -> e.under().peerId()));
    statement.setArray(5, column(connection, "text", logged, e -> e.under().jurisdiction()));
    statement.setArray(
        6, column(connection, "timestamptz", logged, e -> e.startedAt().atOffset(ZoneOffset.UTC)));
    statement.setArray(
        7, column(connection, "timestamptz", logged, e -> e.endedAt().atOffset(ZoneOffset.UTC)));
    statement.setArray(8, column(connection, "date", logged, e -> e.on().toString()));
    statement.setArray(9, column(connection, "int4", logged, e -> e.minutes()));
    statement.setArray(
        10, column(connection, "text", logged, e -> e.activity().name().toLowerCase(Locale.ROOT)));
    statement.setArray(11, column(connection, "int4", logged, e -> e.groupSize()));
    statement.setArray(12, column(connection, "bool", logged, e -> e.telehealth()));
    statement.setArray(13, bytes(connection, rows.stream().map(NewEncounter::client)));
    statement.setArray(14, bytes(connection, rows.stream().map(NewEncounter::clientIndex)));
    statement.setArray(15, bytes(connection, rows.stream().map(NewEncounter::note)));
    statement.setArray(16, bytes(connection, rows.stream().map(NewEncounter::content)));
    statement.setArray(17, column(connection, "text", logged, e -> e.importedFrom()));
  }

  private static <T> Array column(
      Connection connection, String type, List<T> rows, Function<T, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(
        type, rows.stream().map(value).map(EncounterTable::text).toArray());
  }

  /** The driver writes the elements of an array as texts, and times in its own way. */
  private static @Nullable Object text(@Nullable Object value) {
    return value instanceof OffsetDateTime time ? time.toString() : value;
  }

  private static Array bytes(Connection connection, Stream<byte @Nullable []> values)
      throws SQLException {
    return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
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
