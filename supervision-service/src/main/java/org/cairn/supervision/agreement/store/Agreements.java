package org.cairn.supervision.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.agreement.decision.AgreementState;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.cairn.supervision.store.Sql;
import org.jspecify.annotations.Nullable;

/** Agreements, from the offer to the end. */
@ApplicationScoped
public class Agreements {

  private static final String COLUMNS =
      """
      SELECT id, supervisor_id, peer_id, jurisdiction, starts_on, plan, relations, status,
             proposed_on, signed_on, ended_on, version
        FROM agreement
      """;

  private static final String FIND = COLUMNS + " WHERE id = ?";
  private static final String FIND_TO_CHANGE =
      """
      SELECT id, supervisor_id, peer_id, jurisdiction, starts_on, plan, relations, status,
             proposed_on, signed_on, ended_on, version, last_session_on
        FROM agreement_to_change(?)
      """;

  /** Somebody may be a peer in some and a supervisor in others; each half has its own index. */
  private static final String OF_BOTH =
      """
      (%1$s WHERE peer_id = ? AND (starts_on, id) < (?, ?) ORDER BY starts_on DESC, id DESC LIMIT ?)
      UNION
      (%1$s WHERE supervisor_id = ? AND (starts_on, id) < (?, ?) ORDER BY starts_on DESC, id DESC LIMIT ?)
      ORDER BY starts_on DESC, id DESC LIMIT ?
      """
          .formatted(COLUMNS);

  private static final String SIGNED_OF_PEER =
      COLUMNS
          + " WHERE peer_id = ANY(?) AND signed_on IS NOT NULL ORDER BY starts_on DESC, id DESC";
  private static final String OF_SUPERVISORS =
      COLUMNS + " WHERE supervisor_id = ANY(?) ORDER BY starts_on DESC, id DESC";

  private static final String PROPOSE =
      """
      INSERT INTO agreement (id, supervisor_id, peer_id, jurisdiction, starts_on, plan, relations,
                             status, proposed_on, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, 'proposed', ?, 0)
      ON CONFLICT (peer_id, supervisor_id, jurisdiction) WHERE status <> 'ended' DO NOTHING
      """;
  private static final String SIGN =
      "UPDATE agreement SET status = 'signed', signed_on = ?, version = version + 1 WHERE id = ?";
  private static final String END =
      "UPDATE agreement SET status = 'ended', ended_on = ?, version = version + 1 WHERE id = ?";

  /** Who the peers are was heard from another service: they registered, or were brought in. */
  private static final String BETWEEN =
      """
      SELECT EXISTS (SELECT FROM identity_binding WHERE kind = 'peer' AND person_id = p.id)
             OR EXISTS (SELECT FROM imported_peer i WHERE i.peer_id = p.id) AS known,
             EXISTS (SELECT FROM agreement a
                      WHERE a.peer_id = p.id AND a.supervisor_id = ? AND a.jurisdiction = ?
                        AND a.status <> 'ended') AS lasts,
             EXISTS (SELECT FROM identity_binding one JOIN identity_binding other USING (subject)
                      WHERE one.kind = 'peer' AND one.person_id = p.id
                        AND other.kind = 'supervisor' AND other.person_id = ?) AS same_person
        FROM (SELECT ?::uuid AS id) AS p
      """;

  private static final String SUPERVISEES =
      """
      SELECT count(DISTINCT peer_id) AS n FROM agreement
       WHERE supervisor_id = ? AND peer_id <> ? AND signed_on IS NOT NULL AND starts_on <= ?
         AND (ended_on IS NULL OR ended_on >= ?)
      """;

  private static final String SUPERVISES =
      """
      SELECT 1 FROM agreement
       WHERE supervisor_id = ? AND peer_id = ? AND signed_on IS NOT NULL AND status = 'signed'
      """;

  /** An agreement as stored. */
  public record Row(Terms terms, String status, @Nullable LocalDate endedOn, long version) {

    public boolean isBetween(@Nullable UUID peer, @Nullable UUID supervisor) {
      return terms.peerId().equals(peer) || terms.supervisorId().equals(supervisor);
    }
  }

  /**
   * One that nobody else changes or records anything under before the transaction ends.
   *
   * @param lastSessionOn null without any session
   */
  public record ToChange(Row row, @Nullable LocalDate lastSessionOn) {

    public AgreementState state() {
      return switch (row.status()) {
        case "proposed" -> new AgreementState.Proposed(row.terms());
        case "signed" -> new AgreementState.Signed(row.terms(), lastSessionOn);
        default -> new AgreementState.Ended(row.terms());
      };
    }
  }

  /**
   * What is known before two agree.
   *
   * @param peerIsKnown whether this service has heard of such a peer
   * @param lasts whether the two have one here that has not ended
   * @param samePerson whether one sign-in is both
   */
  public record Between(boolean peerIsKnown, boolean lasts, boolean samePerson) {}

  private final Sql sql;

  public Agreements(Sql sql) {
    this.sql = sql;
  }

  /**
   * @return false if these two made one at the same moment
   */
  public boolean save(AgreementEvent event) {
    Terms it = event.terms();
    return switch (event) {
      case AgreementEvent.Proposed _ ->
          sql.update(
                  PROPOSE,
                  it.agreementId(),
                  it.supervisorId(),
                  it.peerId(),
                  it.jurisdiction(),
                  it.from(),
                  it.plan().toArray(String[]::new),
                  it.relations().toArray(String[]::new),
                  it.proposedOn())
              == 1;
      case AgreementEvent.Signed signed ->
          sql.update(SIGN, signed.signedOn(), it.agreementId()) == 1;
      case AgreementEvent.Ended ended -> sql.update(END, ended.endedOn(), it.agreementId()) == 1;
    };
  }

  public Optional<Row> find(UUID id) {
    return sql.row(FIND, Agreements::read, id);
  }

  public Optional<ToChange> findToChange(UUID id) {
    return sql.row(
        FIND_TO_CHANGE,
        row -> new ToChange(read(row), row.getObject("last_session_on", LocalDate.class)),
        id);
  }

  public Between between(UUID peerId, UUID supervisorId, String jurisdiction) {
    return sql.row(
            BETWEEN,
            row ->
                new Between(
                    row.getBoolean("known"),
                    row.getBoolean("lasts"),
                    row.getBoolean("same_person")),
            supervisorId,
            jurisdiction,
            supervisorId,
            peerId)
        .orElseThrow();
  }

  public boolean supervises(UUID supervisorId, UUID peerId) {
    return sql.row(SUPERVISES, row -> true, supervisorId, peerId).isPresent();
  }

  /** How many other peers a supervisor has on that day. */
  public int supervisees(UUID supervisorId, UUID butNot, LocalDate on) {
    return sql.row(SUPERVISEES, row -> row.getInt("n"), supervisorId, butNot, on, on).orElse(0);
  }

  /** Those that both have signed, the newest first, also those that have ended. */
  public List<Row> signedOf(UUID peerId) {
    return signedOf(List.of(peerId));
  }

  public List<Row> signedOf(Collection<UUID> peerIds) {
    return sql.rows(SIGNED_OF_PEER, Agreements::read, (Object) Sql.ids(peerIds));
  }

  /** Whatever these supervisors offered or agreed on, the newest first. */
  public List<Row> ofSupervisors(Collection<UUID> supervisorIds) {
    return sql.rows(OF_SUPERVISORS, Agreements::read, (Object) Sql.ids(supervisorIds));
  }

  /** Those of somebody as a peer, and as a supervisor; null for who is not both. */
  public List<Row> ofPeerOrSupervisor(
      @Nullable UUID peerId, @Nullable UUID supervisorId, PageRequest page) {
    Cursor position = page.position();
    var from = position.day();
    UUID id = position.id();
    int most = page.rowsToRead();
    return sql.rows(
        OF_BOTH, Agreements::read, peerId, from, id, most, supervisorId, from, id, most, most);
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        new Terms(
            row.getObject("id", UUID.class),
            row.getObject("peer_id", UUID.class),
            row.getObject("supervisor_id", UUID.class),
            row.getString("jurisdiction"),
            row.getObject("starts_on", LocalDate.class),
            Sql.words(row, "plan"),
            Sql.words(row, "relations"),
            row.getObject("proposed_on", LocalDate.class),
            row.getObject("signed_on", LocalDate.class)),
        row.getString("status"),
        row.getObject("ended_on", LocalDate.class),
        row.getLong("version"));
  }
}
