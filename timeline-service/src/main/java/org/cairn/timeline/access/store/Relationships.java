package org.cairn.timeline.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.cairn.kit.sql.Sql;

/** What the timeline itself says about who has which relationship to the peer. */
@ApplicationScoped
public class Relationships {

  private static final String EXISTS =
      "SELECT EXISTS (SELECT FROM timeline_entry WHERE peer_id = :peer AND %s = ANY (:values))";

  private static final String JURISDICTION =
      EXISTS.formatted("chapter IN ('becoming', 'certificate') AND jurisdiction");

  private static final String SUPERVISOR =
      EXISTS.formatted("type = 'AgreementSigned' AND details ->> 'supervisorId'");

  private static final String EMPLOYER =
      EXISTS.formatted("type = 'EmploymentStarted' AND details ->> 'agencyId'");

  private final Sql sql;

  public Relationships(Sql sql) {
    this.sql = sql;
  }

  /** Work or supervision in a state gives its board no access; an application to it does. */
  public boolean appliesTo(UUID peerId, Set<String> jurisdictions) {
    return exists(JURISDICTION, peerId, jurisdictions);
  }

  /** Whether both ever signed an agreement. */
  public boolean supervises(UUID supervisorId, UUID peerId) {
    return exists(SUPERVISOR, peerId, Set.of(supervisorId));
  }

  /** Whether one of these agencies employs the peer, or did. */
  public boolean employs(Set<UUID> agencies, UUID peerId) {
    return exists(EMPLOYER, peerId, agencies);
  }

  private boolean exists(String relationship, UUID peerId, Set<?> values) {
    return sql.of(relationship)
        .with("peer", peerId)
        .withColumn("values", values, value -> value)
        .one(Boolean.class);
  }
}
