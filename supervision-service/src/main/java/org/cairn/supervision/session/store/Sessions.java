package org.cairn.supervision.session.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.kit.http.PageRequest;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.decision.SessionFacts.SessionMode;
import org.cairn.supervision.session.decision.SessionState;
import org.cairn.supervision.session.decision.Supervisee;
import org.cairn.supervision.session.decision.Supervisee.Signed;
import org.cairn.supervision.store.Sql;
import org.jspecify.annotations.Nullable;

/** Sessions: however many attended, they are asked for and written at once. */
@ApplicationScoped
public class Sessions {

  private static final UUID LAST = new UUID(-1L, -1L);

  private static final String GROUND =
      """
      SELECT peer_id, agreement_id, jurisdiction, starts_on, ended_on, busy
        FROM ground_of_meeting(?, ?, ?, ?) ORDER BY agreement_id DESC
      """;

  private static final String INSERT =
      """
      INSERT INTO session (id, meeting_id, agreement_id, peer_id, supervisor_id, jurisdiction, held_on,
                           started_at, ended_at, minutes, mode, attendees, employer, version)
      SELECT s.id, ?, s.agreement_id, s.peer_id, ?, s.jurisdiction, s.held_on::date, ?, ?, ?, ?, ?, ?, 0
        FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[])
             AS s (id, agreement_id, peer_id, jurisdiction, held_on)
      """;

  private static final String TAKEN =
      """
      SELECT s.supervisor_id AS person, s.started_at, s.ended_at
        FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[]) AS t (person, starts, ends)
        JOIN session s
          ON s.supervisor_id = t.person AND s.started_at > t.starts - interval '24 hours'
             AND s.started_at < t.ends AND s.ended_at > t.starts
      UNION
      SELECT s.peer_id, s.started_at, s.ended_at
        FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[]) AS t (person, starts, ends)
        JOIN session s
          ON s.peer_id = t.person AND s.started_at > t.starts - interval '24 hours'
             AND s.started_at < t.ends AND s.ended_at > t.starts
      """;

  private static final String ATTEST =
      """
      UPDATE session
         SET attested_at = ?, attested_on = ?, qualified = ?, version = version + 1
       WHERE id = ?
      """;

  private static final String COLUMNS =
      """
      SELECT id, meeting_id, agreement_id, peer_id, supervisor_id, jurisdiction, held_on, started_at,
             ended_at, minutes, mode, attendees, employer, attested_at, qualified, version
        FROM session
      """;
  private static final String FIND = COLUMNS + " WHERE id = ?";
  private static final String FIND_TO_CHANGE = FIND + " FOR UPDATE";
  private static final String OF_PEER =
      COLUMNS + " WHERE peer_id = ? AND id < ? ORDER BY id DESC LIMIT ?";
  private static final String OF_SUPERVISOR =
      COLUMNS + " WHERE supervisor_id = ? AND id < ? ORDER BY id DESC LIMIT ?";

  /**
   * A peer's part of a session as stored.
   *
   * @param qualified null while it is not attested
   */
  public record Row(
      SessionFacts session,
      @Nullable Instant attestedAt,
      @Nullable Boolean qualified,
      long version) {

    public SessionState state() {
      return attestedAt == null
          ? new SessionState.Logged(session)
          : new SessionState.Attested(session);
    }
  }

  /** A time that somebody spends in a session. */
  public record Taken(UUID person, Instant startedAt, Instant endedAt) {}

  /** A peer's part of a session that was brought in; without attestation all of that is null. */
  public record Past(
      SessionFacts session,
      @Nullable Instant attestedAt,
      @Nullable LocalDate attestedOn,
      @Nullable Boolean qualified) {}

  private final Sql sql;

  public Sessions(Sql sql) {
    this.sql = sql;
  }

  /** What is known of those who attended; until the transaction ends nobody else writes of them. */
  public List<Supervisee> ground(
      UUID supervisorId, List<UUID> peerIds, Instant startedAt, Instant endedAt) {
    Map<UUID, Supervisee> found = new LinkedHashMap<>();
    sql.rows(GROUND, Sessions::supervisee, supervisorId, Sql.ids(peerIds), startedAt, endedAt)
        .forEach(row -> found.merge(row.peerId(), row, Sessions::together));
    return peerIds.stream()
        .map(peer -> Objects.requireNonNull(found.get(peer), "everybody who was asked for"))
        .toList();
  }

  /** Those times at which one of the supervisors or peers was in a session during one of these. */
  public List<Taken> taken(List<Taken> supervisors, List<Taken> peers) {
    return sql.rows(
        TAKEN,
        row ->
            new Taken(
                row.getObject("person", UUID.class),
                instant(row, "started_at"),
                instant(row, "ended_at")),
        Sql.ids(supervisors, Taken::person),
        Sql.texts(supervisors, Taken::startedAt),
        Sql.texts(supervisors, Taken::endedAt),
        Sql.ids(peers, Taken::person),
        Sql.texts(peers, Taken::startedAt),
        Sql.texts(peers, Taken::endedAt));
  }

  private static Supervisee supervisee(ResultSet row) throws SQLException {
    UUID agreement = row.getObject("agreement_id", UUID.class);
    List<Signed> signed =
        agreement == null
            ? List.of()
            : List.of(
                new Signed(
                    agreement,
                    row.getString("jurisdiction"),
                    row.getObject("starts_on", LocalDate.class),
                    row.getObject("ended_on", LocalDate.class)));
    return new Supervisee(row.getObject("peer_id", UUID.class), signed, row.getBoolean("busy"));
  }

  private static Supervisee together(Supervisee one, Supervisee other) {
    List<Signed> all = new ArrayList<>(one.agreements());
    all.addAll(other.agreements());
    return new Supervisee(one.peerId(), all, one.busy() || other.busy());
  }

  public void insert(List<SessionFacts> sessions) {
    SessionFacts first = sessions.getFirst();
    sql.update(
        INSERT,
        first.meetingId(),
        first.supervisorId(),
        first.startedAt(),
        first.endedAt(),
        first.minutes(),
        first.mode().name().toLowerCase(Locale.ROOT),
        first.attendees(),
        first.employer(),
        ids(sessions, SessionFacts::sessionId),
        ids(sessions, SessionFacts::agreementId),
        ids(sessions, SessionFacts::peerId),
        sessions.stream().map(SessionFacts::jurisdiction).toArray(String[]::new),
        sessions.stream().map(it -> it.on().toString()).toArray(String[]::new));
  }

  private static UUID[] ids(List<SessionFacts> sessions, Function<SessionFacts, UUID> id) {
    return sessions.stream().map(id).toArray(UUID[]::new);
  }

  public void update(SessionEvent.Attested event) {
    sql.update(
        ATTEST,
        event.attestedAt(),
        event.attestedOn(),
        event.qualified(),
        event.session().sessionId());
  }

  public Optional<Row> find(UUID id) {
    return sql.row(FIND, Sessions::read, id);
  }

  public Optional<Row> findToChange(UUID id) {
    return sql.row(FIND_TO_CHANGE, Sessions::read, id);
  }

  public List<Row> ofPeer(UUID peerId, PageRequest page) {
    return sql.rows(OF_PEER, Sessions::read, peerId, before(page), page.rowsToRead());
  }

  public List<Row> ofSupervisor(UUID supervisorId, PageRequest page) {
    return sql.rows(OF_SUPERVISOR, Sessions::read, supervisorId, before(page), page.rowsToRead());
  }

  private static UUID before(PageRequest page) {
    return page.after() == null ? LAST : page.after().id();
  }

  private static Row read(ResultSet row) throws SQLException {
    OffsetDateTime attested = row.getObject("attested_at", OffsetDateTime.class);
    return new Row(
        new SessionFacts(
            row.getObject("id", UUID.class),
            row.getObject("meeting_id", UUID.class),
            row.getObject("agreement_id", UUID.class),
            row.getObject("peer_id", UUID.class),
            row.getObject("supervisor_id", UUID.class),
            row.getString("jurisdiction"),
            row.getObject("held_on", LocalDate.class),
            instant(row, "started_at"),
            instant(row, "ended_at"),
            row.getInt("minutes"),
            SessionMode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
            row.getInt("attendees"),
            row.getObject("employer", UUID.class)),
        attested == null ? null : attested.toInstant(),
        row.getObject("qualified", Boolean.class),
        row.getLong("version"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class)
        .withOffsetSameInstant(ZoneOffset.UTC)
        .toInstant();
  }
}
