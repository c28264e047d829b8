package org.cairn.supervision.agreement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.sql.Sql;
import org.cairn.supervision.agreement.Parties.Capacities;
import org.cairn.supervision.agreement.decision.Agreement;
import org.cairn.supervision.agreement.decision.Agreement.Status;
import org.cairn.supervision.agreement.decision.AgreementDecision;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.cairn.supervision.standing.SignedAgreements;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** Agreements, from the proposal to the end. */
@ApplicationScoped
public class Agreements implements SignedAgreements {

  /** These two, in another request at the same moment. */
  public static final Conflicts CONFLICTS =
      Conflicts.of(Map.of("agreement_one", AgreementDecision::duplicateExists));

  private static final String COLUMNS =
      """
      id AS agreement_id, supervisor_id, peer_id, jurisdiction, starts_on AS "from", plan, relations,
      status, proposed_on, signed_on, ended_on, version
      """;
  private static final String SELECT = "SELECT " + COLUMNS + " FROM agreement ";
  private static final String LATEST_FIRST = " ORDER BY starts_on DESC, id DESC ";
  private static final String FIND = SELECT + "WHERE id = :id";
  private static final String LOCK_FOR_CHANGE =
      "SELECT " + COLUMNS + ", last_session_on FROM agreement_to_change(:id)";

  /** Somebody may be a peer in some and a supervisor in others; each half has its own index. */
  private static final String PAGE =
      """
      ({select} WHERE peer_id = :peer AND {after})
      UNION
      ({select} WHERE supervisor_id = :supervisor AND {after})
      ORDER BY "from" DESC, agreement_id DESC LIMIT :rows
      """
          .replace("{after}", "(starts_on, id) < (:day, :id)" + LATEST_FIRST + "LIMIT :rows")
          .replace("{select}", SELECT);

  private static final String SIGNED_OF_PEERS =
      """
      SELECT peer_id, jurisdiction, starts_on AS "from", ended_on FROM agreement
       WHERE peer_id = ANY (:peers) AND signed_on IS NOT NULL
      """
          + LATEST_FIRST;
  private static final String LATEST_JURISDICTION =
      "SELECT jurisdiction FROM agreement WHERE peer_id = :peer AND signed_on IS NOT NULL"
          + LATEST_FIRST
          + "LIMIT 1";
  private static final String OF_SUPERVISORS =
      SELECT + "WHERE supervisor_id = ANY (:supervisors)" + LATEST_FIRST;

  /** Plans and relations are codes without a comma, so each list travels as one text. */
  private static final String INSERT =
      """
      INSERT INTO agreement (id, supervisor_id, peer_id, jurisdiction, starts_on, plan, relations,
                             status, proposed_on, signed_on, ended_on, version)
      SELECT a.id, a.supervisor_id, a.peer_id, a.jurisdiction, a.starts_on,
             string_to_array(a.plan, ','), string_to_array(a.relations, ','),
             a.status, a.proposed_on, a.signed_on, a.ended_on, 0
        FROM unnest(:ids::uuid[], :supervisors::uuid[], :peers::uuid[], :jurisdictions::text[],
                    :starts::date[], :plans::text[], :relations::text[], :statuses::text[],
                    :proposals::date[], :signatures::date[], :ends::date[])
             AS a (id, supervisor_id, peer_id, jurisdiction, starts_on, plan, relations, status,
                   proposed_on, signed_on, ended_on)
      """;

  private static final String SIGN =
      """
      UPDATE agreement SET status = 'signed', signed_on = :day, version = version + 1 WHERE id = :id
      RETURNING
      """
          + COLUMNS;
  private static final String END =
      """
      UPDATE agreement SET status = 'ended', ended_on = :day, version = version + 1 WHERE id = :id
      RETURNING
      """
          + COLUMNS;

  /** Peers are received from another service: they registered, or a board imported them. */
  private static final String BETWEEN =
      """
      SELECT EXISTS (SELECT FROM identity_binding WHERE kind = 'peer' AND person_id = p.id)
             OR EXISTS (SELECT FROM imported_peer i WHERE i.peer_id = p.id) AS peer_is_known,
             EXISTS (SELECT FROM agreement a
                      WHERE a.peer_id = p.id AND a.supervisor_id = :supervisor
                        AND a.jurisdiction = :jurisdiction AND a.status <> 'ended')
               AS duplicate_exists,
             EXISTS (SELECT FROM identity_binding peer JOIN identity_binding supervisor USING (subject)
                      WHERE peer.kind = 'peer' AND peer.person_id = p.id
                        AND supervisor.kind = 'supervisor' AND supervisor.person_id = :supervisor)
               AS same_person
        FROM (SELECT :peer::uuid AS id) AS p
      """;

  private static final String OTHER_SUPERVISEES =
      """
      SELECT count(DISTINCT peer_id) FROM agreement
       WHERE supervisor_id = :supervisor AND peer_id <> :peer AND signed_on IS NOT NULL
         AND starts_on <= :day AND (ended_on IS NULL OR ended_on >= :day)
      """;
  private static final String SUPERVISES =
      """
      SELECT EXISTS (SELECT FROM agreement
                      WHERE supervisor_id = :supervisor AND peer_id = :peer AND status = 'signed')
      """;

  private final Sql sql;

  public Agreements(Sql sql) {
    this.sql = sql;
  }

  private record Row(
      @Nested Terms terms, Status status, @Nullable LocalDate endedOn, long version) {
    private Agreement agreement() {
      return new Agreement(terms, status, endedOn, version);
    }
  }

  private record ChangeRow(@Nested Row row, @Nullable LocalDate lastSessionOn) {}

  /**
   * An agreement that nobody else changes or records anything under before the transaction ends.
   *
   * @param lastSessionOn null without any session
   */
  public record ToChange(Agreement agreement, @Nullable LocalDate lastSessionOn) {}

  /**
   * What is known of two people before they agree.
   *
   * @param peerIsKnown whether this service has received such a peer
   * @param duplicateExists whether the two have an agreement here that has not ended
   * @param samePerson whether one sign-in is both
   */
  public record Between(boolean peerIsKnown, boolean duplicateExists, boolean samePerson) {}

  public Between between(UUID peerId, UUID supervisorId, String jurisdiction) {
    return sql.of(BETWEEN)
        .with("peer", peerId)
        .with("supervisor", supervisorId)
        .with("jurisdiction", jurisdiction)
        .one(Between.class);
  }

  public Optional<Agreement> find(UUID id) {
    return sql.of(FIND).with("id", id).first(Row.class).map(Row::agreement);
  }

  /**
   * @throws NotFound if there is none
   */
  public ToChange lockForChange(UUID id) {
    ChangeRow found =
        sql.of(LOCK_FOR_CHANGE).with("id", id).first(ChangeRow.class).orElseThrow(NotFound::new);
    return new ToChange(found.row().agreement(), found.lastSessionOn());
  }

  /**
   * @param events of one command, which has one
   */
  public Agreement save(List<AgreementEvent> events) {
    return switch (events.getFirst()) {
      case AgreementEvent.Proposed proposed -> {
        var agreement = new Agreement(proposed.terms(), Status.PROPOSED, null, 0);
        insert(List.of(agreement));
        yield agreement;
      }
      case AgreementEvent.Signed signed -> change(SIGN, signed.terms(), signed.signedOn());
      case AgreementEvent.Ended ended -> change(END, ended.terms(), ended.endedOn());
    };
  }

  private Agreement change(String statement, Terms terms, LocalDate day) {
    return sql.of(statement)
        .with("id", terms.agreementId())
        .with("day", day)
        .one(Row.class)
        .agreement();
  }

  public void insert(List<Agreement> agreements) {
    if (!agreements.isEmpty()) {
      List<Terms> terms = agreements.stream().map(Agreement::terms).toList();
      sql.of(INSERT)
          .withColumn("ids", terms, Terms::agreementId)
          .withColumn("supervisors", terms, Terms::supervisorId)
          .withColumn("peers", terms, Terms::peerId)
          .withColumn("jurisdictions", terms, Terms::jurisdiction)
          .withColumn("starts", terms, Terms::from)
          .withColumn("plans", terms, agreed -> String.join(",", agreed.plan()))
          .withColumn("relations", terms, Agreements::relations)
          .withColumn("statuses", agreements, Agreement::status)
          .withColumn("proposals", terms, Terms::proposedOn)
          .withColumn("signatures", terms, Terms::signedOn)
          .withColumn("ends", agreements, Agreement::endedOn)
          .update();
    }
  }

  private static String relations(Terms terms) {
    return terms.relationCodes().stream().collect(Collectors.joining(","));
  }

  /** How many other peers a supervisor has on that day. */
  public int otherSupervisees(UUID supervisorId, UUID peerId, LocalDate on) {
    return sql.of(OTHER_SUPERVISEES)
        .with("supervisor", supervisorId)
        .with("peer", peerId)
        .with("day", on)
        .one(Integer.class);
  }

  public Optional<String> latestJurisdiction(UUID peerId) {
    return sql.of(LATEST_JURISDICTION).with("peer", peerId).first(String.class);
  }

  @Override
  public List<SignedAgreement> signedOf(Collection<UUID> peerIds) {
    return sql.of(SIGNED_OF_PEERS).withIds("peers", peerIds).list(SignedAgreement.class);
  }

  @Override
  public boolean supervises(UUID supervisorId, UUID peerId) {
    return sql.of(SUPERVISES)
        .with("supervisor", supervisorId)
        .with("peer", peerId)
        .one(Boolean.class);
  }

  /** Those that these supervisors proposed or agreed on, the latest first. */
  public List<Agreement> ofSupervisors(Collection<UUID> supervisorIds) {
    return sql.of(OF_SUPERVISORS).withIds("supervisors", supervisorIds).list(Row.class).stream()
        .map(Row::agreement)
        .toList();
  }

  /** Those of somebody as a peer, and as a supervisor. */
  public List<Agreement> ofParty(Capacities party, PageRequest page) {
    return sql
        .of(PAGE)
        .with("peer", party.peer())
        .with("supervisor", party.supervisor())
        .with("day", page.position().day())
        .with("id", page.position().id())
        .with("rows", page.rowsToRead())
        .list(Row.class)
        .stream()
        .map(Row::agreement)
        .toList();
  }
}
