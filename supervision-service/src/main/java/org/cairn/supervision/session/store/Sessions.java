package org.cairn.supervision.session.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.supervision.session.decision.Caveat;
import org.cairn.supervision.session.decision.Dispute;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.decision.SessionFacts.SessionMode;
import org.cairn.supervision.session.decision.SessionState;
import org.cairn.supervision.store.Sql;
import org.jspecify.annotations.Nullable;

/** Sessions: however many attended, they are asked for and written at once. */
@ApplicationScoped
public class Sessions {

  private static final String INSERT =
      """
      INSERT INTO session (id, meeting_id, agreement_id, peer_id, supervisor_id, jurisdiction, held_on,
                           started_at, ended_at, minutes, mode, attendees, employer, logged_at, caveats,
                           version)
      SELECT s.id, ?, s.agreement_id, s.peer_id, ?, s.jurisdiction, s.held_on::date, ?, ?, ?, ?, ?, ?, ?,
             string_to_array(s.caveats, ','), 0
        FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
             AS s (id, agreement_id, peer_id, jurisdiction, held_on, caveats)
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
             ended_at, minutes, mode, attendees, employer, logged_at, caveats, attested_at, qualified,
             dispute, dispute_reason, disputed_at, settlement_basis, settled_at, version,
             supports_somebody(peer_id, started_at, ended_at) AS supporting
        FROM session
      """;
  private static final String FIND = COLUMNS + " WHERE id = ?";
  private static final String FIND_TO_CHANGE = FIND + " FOR UPDATE";

  /** Somebody may have attended some and given others; each half is read along its own index. */
  private static final String OF_BOTH =
      """
      (%1$s WHERE peer_id = ? AND (started_at, id) < (?, ?) ORDER BY started_at DESC, id DESC LIMIT ?)
      UNION
      (%1$s WHERE supervisor_id = ? AND (started_at, id) < (?, ?) ORDER BY started_at DESC, id DESC LIMIT ?)
      ORDER BY started_at DESC, id DESC LIMIT ?
      """
          .formatted(COLUMNS);

  private static final String DISPUTE =
      """
      UPDATE session SET dispute = 'open', dispute_reason = ?, disputed_at = ?, version = version + 1
       WHERE id = ?
      """;
  private static final String SETTLE =
      """
      UPDATE session SET dispute = ?, settlement_basis = ?, settled_at = ?, version = version + 1
       WHERE id = ?
      """;
  private static final String DISPUTED =
      COLUMNS
          + """
           WHERE dispute = 'open' AND jurisdiction = ANY(?) AND (disputed_at, id) > (?, ?)
           ORDER BY disputed_at, id LIMIT ?
          """;

  /**
   * A peer's part of a session as stored.
   *
   * @param qualified null while it is not attested
   * @param dispute null when nobody disputed it
   */
  public record Row(
      SessionFacts session,
      @Nullable Instant attestedAt,
      @Nullable Boolean qualified,
      @Nullable Disputed dispute,
      long version) {

    public SessionState state() {
      Dispute standing = dispute == null ? Dispute.NONE : dispute.standing();
      return attestedAt == null
          ? new SessionState.Logged(session, standing)
          : new SessionState.Attested(session, attestedAt, standing);
    }
  }

  /**
   * A peer's word on a session; what a board made of it is null while nobody has looked.
   *
   * @param disputedAt the place in the queue of those who look
   */
  public record Disputed(
      Dispute standing,
      Dispute.Reason reason,
      Instant disputedAt,
      Dispute.@Nullable Basis basis,
      @Nullable Instant settledAt) {}

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
        first.loggedAt(),
        ids(sessions, SessionFacts::sessionId),
        ids(sessions, SessionFacts::agreementId),
        ids(sessions, SessionFacts::peerId),
        sessions.stream().map(SessionFacts::jurisdiction).toArray(String[]::new),
        sessions.stream().map(it -> it.on().toString()).toArray(String[]::new),
        sessions.stream().map(Sessions::caveats).toArray(String[]::new));
  }

  /** Codes without a comma, so a list travels as one text. */
  public static String caveats(SessionFacts session) {
    return session.caveats().stream().map(Caveat::code).collect(Collectors.joining(","));
  }

  private static UUID[] ids(List<SessionFacts> sessions, Function<SessionFacts, UUID> id) {
    return sessions.stream().map(id).toArray(UUID[]::new);
  }

  /** Whatever comes after the log. */
  public void update(SessionEvent event) {
    UUID id = event.session().sessionId();
    switch (event) {
      case SessionEvent.Attested it ->
          sql.update(ATTEST, it.attestedAt(), it.attestedOn(), it.qualified(), id);
      case SessionEvent.Disputed it -> sql.update(DISPUTE, it.reason().code(), it.disputedAt(), id);
      case SessionEvent.DisputeSettled it ->
          sql.update(SETTLE, it.outcome().code(), it.basis().code(), it.settledAt(), id);
      case SessionEvent.Logged _ -> throw new IllegalArgumentException("What is logged is new");
    }
  }

  public Optional<Row> find(UUID id) {
    return sql.row(FIND, Sessions::read, id);
  }

  public Optional<Row> findToChange(UUID id) {
    return sql.row(FIND_TO_CHANGE, Sessions::read, id);
  }

  /** Those one attended as a peer, and those one gave as a supervisor; null for who is not both. */
  public List<Row> ofPeerOrSupervisor(
      @Nullable UUID peerId, @Nullable UUID supervisorId, PageRequest page) {
    Cursor position = page.position();
    var from = position.time();
    UUID id = position.id();
    int most = page.rowsToRead();
    return sql.rows(
        OF_BOTH, Sessions::read, peerId, from, id, most, supervisorId, from, id, most, most);
  }

  /** Those of these states that nobody has looked at yet; the longest waiting first. */
  public List<Row> disputed(Collection<String> jurisdictions, PageRequest page) {
    Cursor after = page.after();
    return sql.rows(
        DISPUTED,
        Sessions::read,
        jurisdictions.toArray(String[]::new),
        after == null ? Instant.EPOCH : after.time(),
        after == null ? new UUID(0, 0) : after.id(),
        page.rowsToRead());
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
            SessionMode.valueOf(upper(row.getString("mode"))),
            row.getInt("attendees"),
            row.getObject("employer", UUID.class),
            instant(row, "logged_at"),
            caveats(row)),
        attested == null ? null : attested.toInstant(),
        row.getObject("qualified", Boolean.class),
        disputed(row),
        row.getLong("version"));
  }

  /**
   * An encounter may arrive here after the session was logged: it is looked for at each reading.
   */
  private static List<Caveat> caveats(ResultSet row) throws SQLException {
    Set<Caveat> found = EnumSet.noneOf(Caveat.class);
    Sql.words(row, "caveats").forEach(code -> found.add(Caveat.of(code)));
    if (row.getBoolean("supporting")) {
      found.add(Caveat.DURING_ENCOUNTER);
    }
    return List.copyOf(found);
  }

  private static @Nullable Disputed disputed(ResultSet row) throws SQLException {
    Dispute standing = Dispute.valueOf(upper(row.getString("dispute")));
    if (standing == Dispute.NONE) {
      return null;
    }
    String basis = row.getString("settlement_basis");
    return new Disputed(
        standing,
        Dispute.Reason.valueOf(upper(row.getString("dispute_reason"))),
        instant(row, "disputed_at"),
        basis == null ? null : Dispute.Basis.valueOf(upper(basis)),
        basis == null ? null : instant(row, "settled_at"));
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class)
        .withOffsetSameInstant(ZoneOffset.UTC)
        .toInstant();
  }
}
