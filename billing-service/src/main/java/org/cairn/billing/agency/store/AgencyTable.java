package org.cairn.billing.agency.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.billing.agency.decision.AgencyDecision;
import org.cairn.billing.agency.decision.AgencyFacts;
import org.cairn.billing.agency.decision.AgencyState;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.sql.Sql;

/** Agencies in PostgreSQL, one or many with each statement. */
@ApplicationScoped
public class AgencyTable {

  /** The same organization, registered by another request at the same moment. */
  public static final Conflicts CONFLICTS =
      Conflicts.of(Map.of("agency_of_organization", AgencyDecision::alreadyRegistered));

  private static final String EXISTING =
      """
      SELECT id AS agency_id, organization, provider_type, jurisdiction, registered_at, imported_from
        FROM agency
       WHERE id = ANY (:ids) OR organization = ANY (:organizations)
      """;

  private static final String INSERT =
      """
      INSERT INTO agency (id, organization, provider_type, jurisdiction, registered_at, imported_from,
                          version)
      SELECT r.*, 0
        FROM unnest(:ids::uuid[], :organizations::text[], :types::text[], :jurisdictions::text[],
                    :times::timestamptz[], :origins::text[])
             AS r (id, organization, provider_type, jurisdiction, registered_at, imported_from)
       ORDER BY r.id
      """;

  private final Sql sql;

  public AgencyTable(Sql sql) {
    this.sql = sql;
  }

  public Optional<AgencyFacts> find(UUID agencyId) {
    return existing(List.of(agencyId), List.of()).stream().findFirst();
  }

  public AgencyState before(String organization) {
    return existing(List.of(), List.of(organization)).isEmpty()
        ? new AgencyState.NotRegistered()
        : new AgencyState.Registered();
  }

  /** Those that have one of the ids or belong to one of the organizations. */
  public List<AgencyFacts> existing(Collection<UUID> agencyIds, Collection<String> organizations) {
    return sql.of(EXISTING)
        .withIds("ids", agencyIds)
        .withTexts("organizations", organizations)
        .list(AgencyFacts.class);
  }

  /** Returns the first of them. */
  public AgencyFacts insert(List<AgencyFacts> registered) {
    sql.of(INSERT)
        .withColumn("ids", registered, AgencyFacts::agencyId)
        .withColumn("organizations", registered, AgencyFacts::organization)
        .withColumn("types", registered, AgencyFacts::providerType)
        .withColumn("jurisdictions", registered, AgencyFacts::jurisdiction)
        .withColumn("times", registered, AgencyFacts::registeredAt)
        .withColumn("origins", registered, AgencyFacts::importedFrom)
        .update();
    return registered.getFirst();
  }
}
