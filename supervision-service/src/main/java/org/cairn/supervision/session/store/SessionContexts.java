package org.cairn.supervision.session.store;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.kit.sql.Sql;
import org.cairn.supervision.session.decision.BookedTime;
import org.cairn.supervision.session.decision.Supervisee;
import org.cairn.supervision.session.decision.Supervisee.Signed;
import org.jspecify.annotations.Nullable;

/** What has to be known of people before they are recorded as having met. */
@ApplicationScoped
public class SessionContexts {

  private static final String CONTEXT =
      """
      SELECT peer_id, agreement_id, jurisdiction, starts_on AS "from", signed_on, ended_on, busy,
             supporting
        FROM session_context(:supervisor, :peers, :start, :end) ORDER BY agreement_id DESC
      """;

  /**
   * {@code OFFSET 0} looks sessions up for each person: the plan is kept, and one that was made
   * while there were few would read them all.
   */
  static final String BOOKED =
      """
      SELECT t.person, s.started_at, s.ended_at
        FROM unnest(:supervisors::uuid[], :supervisorStarts::timestamptz[],
                    :supervisorEnds::timestamptz[]) AS t (person, starts, ends)
       CROSS JOIN LATERAL (
             SELECT started_at, ended_at FROM session
              WHERE supervisor_id = t.person AND started_at > t.starts - interval '24 hours'
                AND started_at < t.ends AND ended_at > t.starts OFFSET 0) s
      UNION
      SELECT t.person, s.started_at, s.ended_at
        FROM unnest(:peers::uuid[], :peerStarts::timestamptz[], :peerEnds::timestamptz[])
             AS t (person, starts, ends)
       CROSS JOIN LATERAL (
             SELECT started_at, ended_at FROM session
              WHERE peer_id = t.person AND started_at > t.starts - interval '24 hours'
                AND started_at < t.ends AND ended_at > t.starts OFFSET 0) s
      """;

  private final Sql sql;

  public SessionContexts(Sql sql) {
    this.sql = sql;
  }

  /** A peer with one of their agreements, or without any. */
  private record Row(
      UUID peerId,
      @Nullable UUID agreementId,
      @Nullable String jurisdiction,
      @Nullable LocalDate from,
      @Nullable LocalDate signedOn,
      @Nullable LocalDate endedOn,
      boolean busy,
      boolean supporting) {

    private Signed signed() {
      return new Signed(
          Objects.requireNonNull(agreementId),
          Objects.requireNonNull(jurisdiction),
          Objects.requireNonNull(from),
          Objects.requireNonNull(signedOn),
          endedOn);
    }
  }

  /** Of each who attended; until the transaction ends nobody else records anything of them. */
  public List<Supervisee> lockAttendees(
      UUID supervisorId, List<UUID> peerIds, Instant startedAt, Instant endedAt) {
    Map<UUID, List<Row>> found =
        sql
            .of(CONTEXT)
            .with("supervisor", supervisorId)
            .withIds("peers", peerIds)
            .with("start", startedAt)
            .with("end", endedAt)
            .list(Row.class)
            .stream()
            .collect(groupingBy(Row::peerId));
    return peerIds.stream()
        .map(peerId -> supervisee(Objects.requireNonNull(found.get(peerId))))
        .toList();
  }

  private static Supervisee supervisee(List<Row> rows) {
    Row first = rows.getFirst();
    return new Supervisee(
        first.peerId(),
        rows.stream().filter(row -> row.agreementId() != null).map(Row::signed).toList(),
        first.busy(),
        first.supporting());
  }

  /** When one of the supervisors or peers was in a session during one of these times. */
  public List<BookedTime> booked(List<BookedTime> supervisors, List<BookedTime> peers) {
    return sql.of(BOOKED)
        .withColumn("supervisors", supervisors, BookedTime::person)
        .withColumn("supervisorStarts", supervisors, BookedTime::startedAt)
        .withColumn("supervisorEnds", supervisors, BookedTime::endedAt)
        .withColumn("peers", peers, BookedTime::person)
        .withColumn("peerStarts", peers, BookedTime::startedAt)
        .withColumn("peerEnds", peers, BookedTime::endedAt)
        .list(BookedTime.class);
  }
}
