package org.cairn.billing.agency.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.billing.agency.RegisteredAgency;
import org.cairn.kit.sql.Sql;

/** Which agency an organization is: looked up for every command and every page. */
@ApplicationScoped
public class AgencyQueries {

  private static final String OF_ORGANIZATION =
      "SELECT id AS agency_id, jurisdiction FROM agency WHERE organization = :organization";

  private final Sql sql;

  /** An agency never changes, so what was found once stays true. */
  private final Map<String, RegisteredAgency> found = new ConcurrentHashMap<>();

  public AgencyQueries(Sql sql) {
    this.sql = sql;
  }

  public Optional<RegisteredAgency> ofOrganization(String organization) {
    RegisteredAgency agency = found.get(organization);
    if (agency != null) {
      return Optional.of(agency);
    }
    Optional<RegisteredAgency> registered =
        sql.of(OF_ORGANIZATION).with("organization", organization).first(RegisteredAgency.class);
    registered.ifPresent(read -> found.put(organization, read));
    return registered;
  }
}
