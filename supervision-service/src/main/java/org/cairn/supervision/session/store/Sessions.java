package org.cairn.supervision.session.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.command.PeerLocks;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.sql.Sql;
import org.cairn.supervision.session.decision.Caveat;
import org.cairn.supervision.session.decision.Dispute;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.decision.SessionPart;
import org.cairn.supervision.session.decision.SessionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/** Sessions: however many attended, they are written with one statement. */
@ApplicationScoped
public class Sessions {

  /** An encounter may arrive after the session was logged: it is looked up at each reading. */
  public static final String COLUMNS =
      """
      id AS session_id, meeting_id, agreement_id, peer_id, supervisor_id, jurisdiction,
      held_on AS "on", started_at, ended_at, minutes, mode, attendees, employer, logged_at,
      CASE WHEN supports_somebody(peer_id, started_at, ended_at)
           THEN array_remove(caveats, 'during_encounter') || 'during_encounter'::text
           ELSE caveats END AS caveats,
      attested_at, qualified, dispute AS standing, dispute_reason AS reason, disputed_at,
      settlement_basis AS basis, settled_at, version
      """;

  /** Caveats are codes without a comma, so a list travels as one text. */
  private static final String INTO =
      """
      INSERT INTO session (id, meeting_id, agreement_id, peer_id, supervisor_id, jurisdiction, held_on,
                           started_at, ended_at, minutes, mode, attendees, employer, logged_at, caveats,
                           attested_at, attested_on, qualified, version)
      """;

  private static final String LOG =
      INTO
          + """
          SELECT s.id, :meeting, s.agreement_id, s.peer_id, :supervisor, s.jurisdiction, s.held_on,
                 :start, :end, :minutes, :mode, :attendees, :employer, :logged,
                 string_to_array(s.caveats, ','), NULL, NULL, NULL, 0
            FROM unnest(:ids::uuid[], :agreements::uuid[], :peers::uuid[], :jurisdictions::text[],
                        :days::date[], :caveats::text[])
                 AS s (id, agreement_id, peer_id, jurisdiction, held_on, caveats)
          """;

  private static final String IMPORT =
      INTO
          + """
          SELECT s.id, s.meeting_id, s.agreement_id, s.peer_id, s.supervisor_id, s.jurisdiction, s.held_on,
                 s.started_at, s.ended_at, s.minutes, s.mode, s.attendees, s.employer, s.logged_at,
                 string_to_array(s.caveats, ','), s.attested_at, s.attested_on, s.qualified, 0
            FROM unnest(:ids::uuid[], :meetings::uuid[], :agreements::uuid[], :peers::uuid[],
                        :supervisors::uuid[], :jurisdictions::text[], :days::date[],
                        :starts::timestamptz[], :ends::timestamptz[], :minutes::int[], :modes::text[],
                        :attendees::int[], :employers::uuid[], :logged::timestamptz[], :caveats::text[],
                        :attested::timestamptz[], :attestedDays::date[], :qualified::boolean[])
                 AS s (id, meeting_id, agreement_id, peer_id, supervisor_id, jurisdiction, held_on, started_at,
                       ended_at, minutes, mode, attendees, employer, logged_at, caveats, attested_at,
                       attested_on, qualified)
          """;

  private static final String PEER = "SELECT peer_id FROM session WHERE id = :id";
  private static final String LOCK =
      "SELECT " + COLUMNS + " FROM session WHERE id = :id FOR UPDATE";
  private static final String CHANGE =
      """
      UPDATE session SET {values}, version = version + 1 WHERE id = :id
      RETURNING
      """
          + COLUMNS;
  private static final String ATTEST =
      CHANGE.replace("{values}", "attested_at = :at, attested_on = :day, qualified = :qualified");
  private static final String DISPUTE =
      CHANGE.replace("{values}", "dispute = 'open', dispute_reason = :reason, disputed_at = :at");
  private static final String SETTLE =
      CHANGE.replace("{values}", "dispute = :outcome, settlement_basis = :basis, settled_at = :at");

  private final Sql sql;
  private final PeerLocks locks;

  public Sessions(Sql sql, PeerLocks locks) {
    this.sql = sql;
    this.locks = locks;
  }

  /**
   * A peer's part of a session as it is recorded.
   *
   * @param attestedAt null while it is not attested
   * @param qualified whether the supervisor was; null while it is not attested
   * @param dispute null when nobody disputed it
   */
  public record Row(
      @Nested SessionFacts session,
      @Nullable Instant attestedAt,
      @Nullable Boolean qualified,
      @Nested @Nullable Disputed dispute,
      long version) {

    public SessionState state() {
      Dispute standing = dispute == null ? Dispute.NONE : dispute.standing();
      return attestedAt == null
          ? new SessionState.Logged(session, standing)
          : new SessionState.Attested(session, attestedAt, standing);
    }
  }

  /**
   * The peer's dispute of a session. While it is open, and once it was upheld, the session does not
   * count.
   *
   * @param basis of the settlement; absent while the dispute is open
   */
  @Schema(name = "DisputeView")
  public record Disputed(
      Dispute standing,
      @PropagateNull Dispute.Reason reason,
      Instant disputedAt,
      Dispute.@Nullable Basis basis,
      @Nullable Instant settledAt) {}

  /**
   * @param events of one meeting, whose own values are sent once
   */
  public List<SessionFacts> log(List<SessionEvent> events) {
    List<SessionFacts> sessions = events.stream().map(SessionEvent::session).toList();
    SessionFacts meeting = sessions.getFirst();
    each(LOG, sessions)
        .with("meeting", meeting.meetingId())
        .with("supervisor", meeting.supervisorId())
        .with("start", meeting.startedAt())
        .with("end", meeting.endedAt())
        .with("minutes", meeting.minutes())
        .with("mode", meeting.mode())
        .with("attendees", meeting.attendees())
        .with("employer", meeting.employer())
        .with("logged", meeting.loggedAt())
        .update();
    return sessions;
  }

  /** Sessions of any meetings, perhaps attested when they were imported. */
  public List<SessionFacts> insert(List<SessionPart> parts) {
    List<SessionFacts> sessions = parts.stream().map(SessionPart::session).toList();
    if (!parts.isEmpty()) {
      each(IMPORT, sessions)
          .withColumn("meetings", sessions, SessionFacts::meetingId)
          .withColumn("supervisors", sessions, SessionFacts::supervisorId)
          .withColumn("starts", sessions, SessionFacts::startedAt)
          .withColumn("ends", sessions, SessionFacts::endedAt)
          .withColumn("minutes", sessions, SessionFacts::minutes)
          .withColumn("modes", sessions, SessionFacts::mode)
          .withColumn("attendees", sessions, SessionFacts::attendees)
          .withColumn("employers", sessions, SessionFacts::employer)
          .withColumn("logged", sessions, SessionFacts::loggedAt)
          .withColumn("attested", parts, SessionPart::attestedAt)
          .withColumn("attestedDays", parts, SessionPart::attestedOn)
          .withColumn("qualified", parts, SessionPart::qualified)
          .update();
    }
    return sessions;
  }

  private Sql.Statement each(String insert, List<SessionFacts> sessions) {
    return sql.of(insert)
        .withColumn("ids", sessions, SessionFacts::sessionId)
        .withColumn("agreements", sessions, SessionFacts::agreementId)
        .withColumn("peers", sessions, SessionFacts::peerId)
        .withColumn("jurisdictions", sessions, SessionFacts::jurisdiction)
        .withColumn("days", sessions, SessionFacts::on)
        .withColumn("caveats", sessions, Sessions::caveats);
  }

  private static String caveats(SessionFacts session) {
    return String.join(",", session.caveats().stream().map(Caveat::code).toList());
  }

  /**
   * A session to be changed: until the end of the transaction it is locked, together with the data
   * of its peer's standing.
   *
   * @throws NotFound if there is none
   */
  public Row lockForChange(UUID id) {
    locks.lockPeer(sql.of(PEER).with("id", id).first(UUID.class).orElseThrow(NotFound::new));
    return sql.of(LOCK).with("id", id).first(Row.class).orElseThrow(NotFound::new);
  }

  /**
   * Whatever comes after the log.
   *
   * @param events of one command, which has one
   */
  public Row change(List<SessionEvent> events) {
    SessionEvent event = events.getFirst();
    Sql.Statement statement =
        switch (event) {
          case SessionEvent.Attested attested ->
              sql.of(ATTEST)
                  .with("at", attested.attestedAt())
                  .with("day", attested.attestedOn())
                  .with("qualified", attested.qualified());
          case SessionEvent.Disputed disputed ->
              sql.of(DISPUTE).with("reason", disputed.reason()).with("at", disputed.disputedAt());
          case SessionEvent.DisputeSettled settled ->
              sql.of(SETTLE)
                  .with("outcome", settled.outcome())
                  .with("basis", settled.basis())
                  .with("at", settled.settledAt());
          case SessionEvent.Logged _ ->
              throw new IllegalArgumentException("A session that is logged is new");
        };
    return statement.with("id", event.session().sessionId()).one(Row.class);
  }
}
