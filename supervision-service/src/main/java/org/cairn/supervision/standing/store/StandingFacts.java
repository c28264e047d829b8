package org.cairn.supervision.standing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.supervision.standing.decision.Entry;
import org.cairn.supervision.store.Sql;
import org.jspecify.annotations.Nullable;

/** The whole log of a peer, as a standing is worked out from it. */
@ApplicationScoped
public class StandingFacts {

  private static final String WORK =
      "SELECT worked_on, hours, employer, direct FROM work_log WHERE peer_id = ?";

  private static final String SESSIONS =
      """
      SELECT held_on, started_at, minutes, mode, attendees, employer, attested_on, qualified
        FROM session WHERE peer_id = ? AND jurisdiction = ?
      """;

  private final Sql sql;

  public StandingFacts(Sql sql) {
    this.sql = sql;
  }

  /** Work counts everywhere; a session where the agreement is. */
  public List<Entry> of(UUID peerId, String jurisdiction, ZoneId zone) {
    List<Entry> entries = new ArrayList<>(sql.rows(WORK, StandingFacts::work, peerId));
    entries.addAll(sql.rows(SESSIONS, row -> session(row, zone), peerId, jurisdiction));
    return entries;
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
        row.getBoolean("qualified"));
  }

  private static @Nullable String employer(ResultSet row) throws SQLException {
    UUID employer = row.getObject("employer", UUID.class);
    return employer == null ? null : employer.toString();
  }
}
