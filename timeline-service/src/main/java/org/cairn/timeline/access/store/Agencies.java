package org.cairn.timeline.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.kit.sql.Sql;

/** Which agencies the tokens of an organization act for. Joins the caller's transaction. */
@ApplicationScoped
public class Agencies {

  private static final String INSERT =
      """
      INSERT INTO agency (agency_id, organization)
      SELECT * FROM unnest(:ids::uuid[], :organizations::text[])
      ON CONFLICT DO NOTHING
      """;

  private final Sql sql;

  public Agencies(Sql sql) {
    this.sql = sql;
  }

  /** An agency and the organization that it belongs to. */
  public record Agency(UUID agencyId, String organization) {}

  /** A stored agency stays with its organization, even if another one claims it later. */
  public void insert(List<Agency> agencies) {
    if (!agencies.isEmpty()) {
      sql.of(INSERT)
          .withColumn("ids", agencies, Agency::agencyId)
          .withColumn("organizations", agencies, Agency::organization)
          .update();
    }
  }

  public Set<UUID> of(String organization) {
    return Set.copyOf(
        sql.of("SELECT agency_id FROM agency WHERE organization = :organization")
            .with("organization", organization)
            .list(UUID.class));
  }
}
