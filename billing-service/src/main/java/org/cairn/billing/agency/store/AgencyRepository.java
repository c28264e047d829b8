package org.cairn.billing.agency.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.cairn.billing.agency.decision.AgencyEvent;

@ApplicationScoped
public class AgencyRepository implements PanacheRepositoryBase<AgencyRow, UUID> {

  public Optional<AgencyRow> ofOrganization(String organization) {
    return find("organization", organization).firstResultOptional();
  }

  /**
   * Writes at once, so that a refusal by the database is met inside the command.
   *
   * @throws org.hibernate.exception.ConstraintViolationException if another request has registered
   *     the same organization
   */
  public AgencyRow save(AgencyEvent event) {
    return switch (event) {
      case AgencyEvent.Registered registered -> {
        var row = new AgencyRow(registered);
        persist(row);
        flush();
        yield row;
      }
    };
  }
}
