package org.cairn.supervision.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.supervision.standing.decision.Entry;
import org.cairn.supervision.store.Sql;
import org.jspecify.annotations.Nullable;

/** The whole log of a peer, as a standing is worked out from it. */
@ApplicationScoped
public class StandingFacts {

  private static final String WORK =
      "SELECT peer_id, worked_on, hours, employer, direct FROM work_log WHERE peer_id = ANY(?)";

  private static final String SESSIONS =
      """
      SELECT peer_id, jurisdiction, held_on, started_at, minutes, mode, attendees, employer,
             attested_on, qualified, caveats && '{predates_signature,recorded_late}' AS backdated,
             dispute IN ('open', 'upheld') AS disputed
        FROM session WHERE peer_id = ANY(?) AND jurisdiction = ANY(?)
      """;

  private final Sql sql;

  public StandingFacts(Sql sql) {
    this.sql = sql;
  }

  private record Place(UUID peerId, String jurisdiction) {}

  /** What is stored of some peers. */
  public record Logs(
      Map<UUID, List<Entry>> workOf, Map<String, Map<UUID, List<Entry>>> sessionsIn) {

    /** Work counts everywhere; a session where the agreement is. */
    public List<Entry> of(UUID peerId, String jurisdiction) {
      List<Entry> entries = new ArrayList<>(workOf.getOrDefault(peerId, List.of()));
      entries.addAll(
          sessionsIn.getOrDefault(jurisdiction, Map.of()).getOrDefault(peerId, List.of()));
      return entries;
    }
  }

  /**
   * @param zones of the jurisdictions whose sessions are asked for
   */
  public Logs of(Collection<UUID> peerIds, Map<String, ZoneId> zones) {
    Map<UUID, List<Entry>> work = new HashMap<>();
    sql.rows(
            WORK,
            row -> Map.entry(row.getObject("peer_id", UUID.class), work(row)),
            (Object) Sql.ids(peerIds))
        .forEach(it -> put(work, it.getKey(), it.getValue()));
    Map<String, Map<UUID, List<Entry>>> sessions = new HashMap<>();
    sql.rows(
            SESSIONS,
            row -> {
              var place =
                  new Place(row.getObject("peer_id", UUID.class), row.getString("jurisdiction"));
              return Map.entry(
                  place, session(row, Objects.requireNonNull(zones.get(place.jurisdiction()))));
            },
            Sql.ids(peerIds),
            zones.keySet().toArray(String[]::new))
        .forEach(it ->
            put(
                sessions.computeIfAbsent(it.getKey().jurisdiction(), _ -> new HashMap<>()),
                it.getKey().peerId(),
                it.getValue()));
    return new Logs(work, sessions);
  }

  private static void put(Map<UUID, List<Entry>> entries, UUID peerId, Entry entry) {
    entries.computeIfAbsent(peerId, _ -> new ArrayList<>()).add(entry);
  }

  private static Entry work(ResultSet row) throws SQLException {
    return new Entry.Work(
        row.getObject("worked_on", LocalDate.class),
        null,
        row.getBigDecimal("hours"),
        employer(row),
        row.getBoolean("direct"));
  }

  /** Of work no time is known, so it stands at the beginning of its day, before every session. */
  private static Entry session(ResultSet row, ZoneId zone) throws SQLException {
    LocalTime start =
        row.getObject("started_at", OffsetDateTime.class).atZoneSameInstant(zone).toLocalTime();
    return new Entry.Session(
        row.getObject("held_on", LocalDate.class),
        start,
        row.getInt("minutes"),
        Entry.Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
        row.getInt("attendees"),
        employer(row),
        row.getObject("attested_on", LocalDate.class),
        row.getBoolean("qualified"),
        row.getBoolean("backdated"),
        row.getBoolean("disputed"));
  }

  private static @Nullable String employer(ResultSet row) throws SQLException {
    UUID employer = row.getObject("employer", UUID.class);
    return employer == null ? null : employer.toString();
  }
}
