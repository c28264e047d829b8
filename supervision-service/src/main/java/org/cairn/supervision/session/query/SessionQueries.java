package org.cairn.supervision.session.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.sql.Sql;
import org.cairn.supervision.agreement.Parties.Capacities;
import org.cairn.supervision.session.store.Sessions;
import org.cairn.supervision.standing.RecordedEntries;
import org.cairn.supervision.standing.decision.Entry;
import org.cairn.supervision.standing.decision.SessionMode;
import org.jspecify.annotations.Nullable;

/** Reads sessions: one, as lists, and as entries of a peer's log. */
@ApplicationScoped
public class SessionQueries implements RecordedEntries {

  private static final String SELECT = "SELECT " + Sessions.COLUMNS + " FROM session ";
  private static final String FIND = SELECT + "WHERE id = :id";

  /** Somebody may have attended some and given others; each half is read along its own index. */
  private static final String PAGE =
      """
      ({select} WHERE peer_id = :peer AND {after})
      UNION
      ({select} WHERE supervisor_id = :supervisor AND {after})
      ORDER BY started_at DESC, session_id DESC LIMIT :rows
      """
          .replace(
              "{after}",
              "(started_at, id) < (:time, :id) ORDER BY started_at DESC, id DESC LIMIT :rows")
          .replace("{select}", SELECT);

  private static final String DISPUTED =
      SELECT
          + """
           WHERE dispute = 'open' AND jurisdiction = ANY (:jurisdictions)
             AND (disputed_at, id) > (:time, :id)
           ORDER BY disputed_at, id LIMIT :rows
          """;
  private static final String ENTRIES =
      """
      SELECT peer_id, jurisdiction, held_on AS "on", started_at, minutes, mode, attendees, employer,
             attested_on, coalesce(qualified, false) AS qualified,
             caveats && '{predates_signature,recorded_late}' AS backdated,
             dispute IN ('open', 'upheld') AS disputed
        FROM session WHERE peer_id = ANY (:peers) AND jurisdiction = ANY (:jurisdictions)
      """;
  private static final Cursor BEGINNING = new Cursor(Instant.EPOCH, new UUID(0, 0));

  private final Sql sql;

  public SessionQueries(Sql sql) {
    this.sql = sql;
  }

  private record EntryRow(
      UUID peerId,
      String jurisdiction,
      LocalDate on,
      Instant startedAt,
      int minutes,
      SessionMode mode,
      int attendees,
      @Nullable UUID employer,
      @Nullable LocalDate attestedOn,
      boolean qualified,
      boolean backdated,
      boolean disputed) {

    private Entry entry(ZoneId zone) {
      return new Entry.Session(
          on,
          startedAt.atZone(zone).toLocalTime(),
          minutes,
          mode,
          attendees,
          employer == null ? null : employer.toString(),
          attestedOn,
          qualified,
          backdated,
          disputed);
    }
  }

  public Optional<Sessions.Row> find(UUID id) {
    return sql.of(FIND).with("id", id).first(Sessions.Row.class);
  }

  /** Those that somebody attended as a peer, and those they gave as a supervisor. */
  public List<Sessions.Row> ofParty(Capacities party, PageRequest page) {
    return sql.of(PAGE)
        .with("peer", party.peer())
        .with("supervisor", party.supervisor())
        .with("time", page.position().time())
        .with("id", page.position().id())
        .with("rows", page.rowsToRead())
        .list(Sessions.Row.class);
  }

  /** Those in these states whose dispute is open; the longest waiting first. */
  public List<Sessions.Row> disputed(Collection<String> jurisdictions, PageRequest page) {
    Cursor after = Objects.requireNonNullElse(page.after(), BEGINNING);
    return sql.of(DISPUTED)
        .withTexts("jurisdictions", jurisdictions)
        .with("time", after.time())
        .with("id", after.id())
        .with("rows", page.rowsToRead())
        .list(Sessions.Row.class);
  }

  @Override
  public List<RecordedEntry> entriesOf(Collection<UUID> peerIds, Map<String, ZoneId> zones) {
    return sql
        .of(ENTRIES)
        .withIds("peers", peerIds)
        .withTexts("jurisdictions", zones.keySet())
        .list(EntryRow.class)
        .stream()
        .map(row ->
            new RecordedEntry(
                row.peerId(),
                row.jurisdiction(),
                row.entry(Objects.requireNonNull(zones.get(row.jurisdiction())))))
        .toList();
  }
}
