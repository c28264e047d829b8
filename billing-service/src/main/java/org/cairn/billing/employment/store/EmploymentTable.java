package org.cairn.billing.employment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.employment.decision.EmploymentCommand.Import;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.kit.sql.Sql;

/** Employment, many with each statement, for imports. */
@ApplicationScoped
public class EmploymentTable {

  /** Nobody ends one of them before this transaction is over. */
  private static final String EXISTING =
      """
      SELECT id AS employment_id, agency_id, peer_id, jurisdiction, started_on, ended_on,
             end_reason AS reason
        FROM employment
       WHERE id = ANY (:ids) OR peer_id = ANY (:peers)
       ORDER BY id
         FOR SHARE
      """;

  private static final String INSERT =
      """
      INSERT INTO employment (id, agency_id, peer_id, jurisdiction, started_on, ended_on, end_reason,
                              imported_from, version)
      SELECT r.*, 0
        FROM unnest(:ids::uuid[], :agencies::uuid[], :peers::uuid[], :jurisdictions::text[],
                    :starts::date[], :ends::date[], :reasons::text[], :origins::text[])
             AS r (id, agency_id, peer_id, jurisdiction, started_on, ended_on, end_reason,
                   imported_from)
       ORDER BY r.id
      """;

  private final Sql sql;

  public EmploymentTable(Sql sql) {
    this.sql = sql;
  }

  /** Those that have one of the ids or are of one of the peers. */
  public List<EmploymentFacts> existing(Collection<UUID> ids, Collection<UUID> peerIds) {
    return sql.of(EXISTING)
        .withIds("ids", ids)
        .withIds("peers", peerIds)
        .list(EmploymentFacts.class);
  }

  public void insert(List<Import> imports) {
    List<EmploymentFacts> rows = imports.stream().map(Import::facts).toList();
    sql.of(INSERT)
        .withColumn("ids", rows, EmploymentFacts::employmentId)
        .withColumn("agencies", rows, EmploymentFacts::agencyId)
        .withColumn("peers", rows, EmploymentFacts::peerId)
        .withColumn("jurisdictions", rows, EmploymentFacts::jurisdiction)
        .withColumn("starts", rows, EmploymentFacts::startedOn)
        .withColumn("ends", rows, EmploymentFacts::endedOn)
        .withColumn("reasons", rows, EmploymentFacts::reason)
        .withColumn("origins", imports, Import::importedFrom)
        .update();
  }
}
