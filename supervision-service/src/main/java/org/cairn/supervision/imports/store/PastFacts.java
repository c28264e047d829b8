package org.cairn.supervision.imports.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.session.store.Sessions;
import org.cairn.supervision.store.Sql;
import org.cairn.supervision.supervisor.decision.License;
import org.cairn.supervision.supervisor.decision.SupervisorEvent;
import org.cairn.supervision.work.decision.WorkEvent;
import org.jspecify.annotations.Nullable;

/** Writes what was brought in: each kind in one statement, however many rows. */
@ApplicationScoped
public class PastFacts {

  private static final String SUPERVISORS =
      """
      WITH brought AS (
        INSERT INTO supervisor (id, jurisdiction, ce_hours, registered_at, version)
        SELECT s.id, s.jurisdiction, s.ce_hours, s.registered_at, 0
          FROM unnest(?::uuid[], ?::text[], ?::numeric[], ?::timestamptz[])
               AS s (id, jurisdiction, ce_hours, registered_at)
        RETURNING id
      )
      INSERT INTO supervisor_license (supervisor_id, nth, type, specialty, issued_on, renewal_missed_on)
      SELECT l.supervisor_id, l.nth, l.type, l.specialty, l.issued_on, l.missed_on
        FROM unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::date[], ?::date[])
             AS l (supervisor_id, nth, type, specialty, issued_on, missed_on)
        JOIN brought b ON b.id = l.supervisor_id
      """;

  /** The plans and relations are codes without a comma, so each list travels as one text. */
  private static final String AGREEMENTS =
      """
      INSERT INTO agreement (id, supervisor_id, peer_id, jurisdiction, starts_on, plan, relations,
                             status, proposed_on, signed_on, ended_on, version)
      SELECT a.id, a.supervisor_id, a.peer_id, a.jurisdiction, a.starts_on,
             string_to_array(a.plan, ','), string_to_array(a.relations, ','),
             CASE WHEN a.ended_on IS NULL THEN 'signed' ELSE 'ended' END,
             a.proposed_on, a.signed_on, a.ended_on, 0
        FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[],
                    ?::date[], ?::date[], ?::date[])
             AS a (id, supervisor_id, peer_id, jurisdiction, starts_on, plan, relations,
                   proposed_on, signed_on, ended_on)
      ON CONFLICT (peer_id, supervisor_id, jurisdiction) WHERE status <> 'ended' DO NOTHING
      """;

  private static final String WORK =
      """
      INSERT INTO work_log (id, peer_id, employer, worked_on, hours, direct, recorded_at)
      SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::numeric[], ?::boolean[],
                           ?::timestamptz[])
      """;

  private static final String SESSIONS =
      """
      INSERT INTO session (id, meeting_id, agreement_id, peer_id, supervisor_id, jurisdiction, held_on,
                           started_at, ended_at, minutes, mode, attendees, employer, logged_at, caveats,
                           attested_at, attested_on, qualified, version)
      SELECT s.id, s.meeting_id, s.agreement_id, s.peer_id, s.supervisor_id, s.jurisdiction, s.held_on,
             s.started_at, s.ended_at, s.minutes, s.mode, s.attendees, s.employer, s.logged_at,
             string_to_array(s.caveats, ','), s.attested_at, s.attested_on, s.qualified, 0
        FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[],
                    ?::timestamptz[], ?::timestamptz[], ?::int[], ?::text[], ?::int[], ?::uuid[],
                    ?::timestamptz[], ?::text[], ?::timestamptz[], ?::date[], ?::boolean[])
             AS s (id, meeting_id, agreement_id, peer_id, supervisor_id, jurisdiction, held_on, started_at,
                   ended_at, minutes, mode, attendees, employer, logged_at, caveats, attested_at,
                   attested_on, qualified)
      """;

  private record Held(UUID supervisorId, int nth, License license) {}

  private final Sql sql;

  public PastFacts(Sql sql) {
    this.sql = sql;
  }

  public void saveSupervisors(List<SupervisorEvent> all) {
    if (all.isEmpty()) {
      return;
    }
    List<Held> held = new ArrayList<>();
    for (SupervisorEvent each : all) {
      for (int i = 0; i < each.licenses().size(); i++) {
        held.add(new Held(each.supervisorId(), i + 1, each.licenses().get(i)));
      }
    }
    sql.update(
        SUPERVISORS,
        Sql.ids(all, SupervisorEvent::supervisorId),
        Sql.texts(all, SupervisorEvent::jurisdiction),
        Sql.texts(all, SupervisorEvent::ceHours),
        Sql.texts(all, SupervisorEvent::registeredAt),
        Sql.ids(held, Held::supervisorId),
        Sql.texts(held, Held::nth),
        Sql.texts(held, it -> code(it.license().type())),
        Sql.texts(held, it -> code(it.license().specialty())),
        Sql.texts(held, it -> it.license().issuedOn()),
        Sql.texts(held, it -> it.license().renewalMissedOn()));
  }

  /**
   * @return false if two of these people made an agreement at the same moment
   */
  public boolean saveAgreements(List<Agreements.Row> all) {
    return all.isEmpty()
        || sql.update(
                AGREEMENTS,
                Sql.ids(all, it -> it.terms().agreementId()),
                Sql.ids(all, it -> it.terms().supervisorId()),
                Sql.ids(all, it -> it.terms().peerId()),
                Sql.texts(all, it -> it.terms().jurisdiction()),
                Sql.texts(all, it -> it.terms().from()),
                Sql.texts(all, it -> String.join(",", it.terms().plan())),
                Sql.texts(all, it -> String.join(",", it.terms().relations())),
                Sql.texts(all, it -> it.terms().proposedOn()),
                Sql.texts(all, it -> it.terms().signedOn()),
                Sql.texts(all, Agreements.Row::endedOn))
            == all.size();
  }

  public void saveWork(List<WorkEvent.Logged> all) {
    if (!all.isEmpty()) {
      sql.update(
          WORK,
          Sql.ids(all, WorkEvent.Logged::workLogId),
          Sql.ids(all, WorkEvent.Logged::peerId),
          Sql.texts(all, WorkEvent.Logged::employer),
          Sql.texts(all, WorkEvent.Logged::on),
          Sql.texts(all, WorkEvent.Logged::hours),
          Sql.texts(all, WorkEvent.Logged::direct),
          Sql.texts(all, WorkEvent.Logged::recordedAt));
    }
  }

  public void saveSessions(List<Sessions.Past> all) {
    if (!all.isEmpty()) {
      sql.update(
          SESSIONS,
          Sql.ids(all, it -> it.session().sessionId()),
          Sql.ids(all, it -> it.session().meetingId()),
          Sql.ids(all, it -> it.session().agreementId()),
          Sql.ids(all, it -> it.session().peerId()),
          Sql.ids(all, it -> it.session().supervisorId()),
          Sql.texts(all, it -> it.session().jurisdiction()),
          Sql.texts(all, it -> it.session().on()),
          Sql.texts(all, it -> it.session().startedAt()),
          Sql.texts(all, it -> it.session().endedAt()),
          Sql.texts(all, it -> it.session().minutes()),
          Sql.texts(all, it -> code(it.session().mode())),
          Sql.texts(all, it -> it.session().attendees()),
          Sql.texts(all, it -> it.session().employer()),
          Sql.texts(all, it -> it.session().loggedAt()),
          Sql.texts(all, it -> Sessions.caveats(it.session())),
          Sql.texts(all, Sessions.Past::attestedAt),
          Sql.texts(all, Sessions.Past::attestedOn),
          Sql.texts(all, Sessions.Past::qualified));
    }
  }

  private static @Nullable String code(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
