package org.cairn.supervision.imports.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.jurisdictions.Pack;
import org.cairn.kit.command.PeerLocks;
import org.cairn.kit.imports.ImportedPeers;
import org.cairn.kit.outbox.Fact;
import org.cairn.kit.sql.Sql;
import org.cairn.supervision.agreement.AgreementRecords;
import org.cairn.supervision.agreement.decision.Agreement;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.imports.decision.ExistingAgreements;
import org.cairn.supervision.imports.decision.ExistingRecords;
import org.cairn.supervision.imports.decision.HistoricalRecord;
import org.cairn.supervision.imports.decision.ImportedRecord;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedAgreement;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedSession;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedSupervisor;
import org.cairn.supervision.imports.decision.ImportedRecord.ImportedWork;
import org.cairn.supervision.imports.decision.LookupKeys;
import org.cairn.supervision.session.SessionRecords;
import org.cairn.supervision.session.decision.SessionPart;
import org.cairn.supervision.standing.Standings;
import org.cairn.supervision.supervisor.SupervisorRecords;
import org.cairn.supervision.supervisor.decision.Supervisor;
import org.cairn.supervision.work.WorkRecords;
import org.cairn.supervision.work.decision.WorkLog;

/**
 * The records before and after an import: one statement for each kind, however many rows. Rows are
 * kept under the ids their sender gave them, with a digest of what was sent, by which a row that
 * comes again is compared.
 */
@ApplicationScoped
public class ImportRecords {

  private static final String DIGESTS =
      """
      SELECT id, content AS digest FROM imported_row WHERE id = ANY (:ids)
      UNION ALL SELECT id, '' FROM supervisor WHERE id = ANY (:ids)
      UNION ALL SELECT id, '' FROM agreement WHERE id = ANY (:ids)
      UNION ALL SELECT id, '' FROM work_log WHERE id = ANY (:ids)
      UNION ALL SELECT id, '' FROM session WHERE id = ANY (:ids)
      """;
  private static final String INSERT =
      """
      INSERT INTO imported_row (id, jurisdiction, imported_from, content)
      SELECT r.id, :jurisdiction, :importedFrom, r.content
        FROM unnest(:ids::uuid[], :digests::text[]) AS r (id, content)
      """;

  private final Sql sql;
  private final PeerLocks locks;
  private final ImportedPeers peers;
  private final SupervisorRecords supervisors;
  private final AgreementRecords agreements;
  private final WorkRecords work;
  private final SessionRecords sessions;
  private final Standings standings;

  public ImportRecords(
      Sql sql,
      PeerLocks locks,
      ImportedPeers peers,
      SupervisorRecords supervisors,
      AgreementRecords agreements,
      WorkRecords work,
      SessionRecords sessions,
      Standings standings) {
    this.sql = sql;
    this.locks = locks;
    this.peers = peers;
    this.supervisors = supervisors;
    this.agreements = agreements;
    this.work = work;
    this.sessions = sessions;
    this.standings = standings;
  }

  private record Row(UUID id, String digest) {}

  /** Until the end of the transaction nobody else records anything of the people in these rows. */
  public ExistingRecords lock(List<HistoricalRecord> imported, Pack pack) {
    LookupKeys keys = LookupKeys.of(imported);
    Set<UUID> supervisorIds = keys.supervisors();
    locks.lockPeers(Stream.concat(keys.peers().stream(), supervisorIds.stream()).toList());
    return new ExistingRecords(
        peers.among(keys.peers(), pack.jurisdiction()),
        digestsOf(keys.ids()),
        new ExistingAgreements(
            pack,
            supervisors.find(supervisorIds).values(),
            agreements.ofSupervisors(supervisorIds)),
        work.hoursOf(keys.days()),
        sessions.booked(keys.timesOfSupervisors(), keys.timesOfPeers()));
  }

  /**
   * @return what is published of the records, kind by kind
   */
  public List<Fact> insert(
      List<ImportedRecord> imported, String jurisdiction, String importedFrom) {
    List<Supervisor> newSupervisors = new ArrayList<>();
    List<Agreement> newAgreements = new ArrayList<>();
    List<AgreementEvent> agreementEvents = new ArrayList<>();
    List<WorkLog> newLogs = new ArrayList<>();
    List<SessionPart> newParts = new ArrayList<>();
    for (ImportedRecord each : imported) {
      switch (each) {
        case ImportedSupervisor row -> newSupervisors.add(row.supervisor());
        case ImportedAgreement row -> {
          newAgreements.add(row.agreement());
          agreementEvents.addAll(row.events());
        }
        case ImportedWork row -> newLogs.add(row.log());
        case ImportedSession row -> newParts.addAll(row.parts());
      }
    }
    insertRows(imported, jurisdiction, importedFrom);
    List<Fact> facts = new ArrayList<>(supervisors.insert(newSupervisors, importedFrom));
    facts.addAll(agreements.insert(newAgreements, agreementEvents, importedFrom));
    facts.addAll(work.insert(newLogs, importedFrom));
    facts.addAll(sessions.insert(newParts, importedFrom));
    return facts;
  }

  /** The facts, followed by the standings that change: once for each peer. */
  public List<Fact> withStandings(List<ImportedRecord> imported, List<Fact> facts) {
    Set<UUID> affected = new LinkedHashSet<>();
    imported.forEach(row -> affected.addAll(row.affectedPeers()));
    return standings.withChanges(facts, affected);
  }

  /** By the ids that are in use; empty for what was not imported. */
  private Map<UUID, String> digestsOf(Collection<UUID> ids) {
    return sql.of(DIGESTS).withIds("ids", ids).list(Row.class).stream()
        .collect(toMap(Row::id, Row::digest, (a, b) -> a.isEmpty() ? b : a));
  }

  private void insertRows(List<ImportedRecord> imported, String jurisdiction, String importedFrom) {
    sql.of(INSERT)
        .with("jurisdiction", jurisdiction)
        .with("importedFrom", importedFrom)
        .withColumn("ids", imported, ImportedRecord::id)
        .withColumn("digests", imported, ImportedRecord::digest)
        .update();
  }
}
