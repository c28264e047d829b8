package org.cairn.supervision.session.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.supervision.session.decision.Supervisee;
import org.cairn.supervision.session.decision.Supervisee.Signed;
import org.cairn.supervision.store.Sql;

/** What has to be known of people before they are recorded as having met. */
@ApplicationScoped
public class SessionContexts {

  private static final String GROUND =
      """
      SELECT peer_id, agreement_id, jurisdiction, starts_on, signed_on, ended_on, busy, supporting
        FROM session_context(?, ?, ?, ?) ORDER BY agreement_id DESC
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

  /** A time that somebody spends in a session. */
  public record Taken(UUID person, Instant startedAt, Instant endedAt) {}

  private final Sql sql;

  public SessionContexts(Sql sql) {
    this.sql = sql;
  }

  /** What is known of those who attended; until the transaction ends nobody else writes of them. */
  public List<Supervisee> basis(
      UUID supervisorId, List<UUID> peerIds, Instant startedAt, Instant endedAt) {
    Map<UUID, Supervisee> found = new LinkedHashMap<>();
    sql.rows(
            GROUND, SessionContexts::supervisee, supervisorId, Sql.ids(peerIds), startedAt, endedAt)
        .forEach(row -> found.merge(row.peerId(), row, SessionContexts::together));
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
                    row.getObject("signed_on", LocalDate.class),
                    row.getObject("ended_on", LocalDate.class)));
    return new Supervisee(
        row.getObject("peer_id", UUID.class),
        signed,
        row.getBoolean("busy"),
        row.getBoolean("supporting"));
  }

  private static Supervisee together(Supervisee one, Supervisee other) {
    List<Signed> all = new ArrayList<>(one.agreements());
    all.addAll(other.agreements());
    return new Supervisee(one.peerId(), all, one.busy() || other.busy(), one.supporting());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
