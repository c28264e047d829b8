package org.cairn.billing.employment;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.cairn.billing.agency.CallerAgency;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;

/**
 * Employment and encounters are open to the agency and to the peer; callers who are neither get
 * 404.
 */
@RequestScoped
public class CallerParty {

  private final Caller caller;
  private final CallerAgency agency;
  private final CurrentPerson person;

  public CallerParty(Caller caller, CallerAgency agency, CurrentPerson person) {
    this.caller = caller;
    this.agency = agency;
    this.person = person;
  }

  public Party party() {
    return new Party(agency.id(), caller.is(Roles.PEER) ? person.peer() : Optional.empty());
  }

  /** The agency for which the caller acts, and the peer whom they are. */
  public record Party(Optional<UUID> agencyId, Optional<UUID> peerId) {

    /**
     * On what basis they see or change a record of that agency and peer; {@code NONE} if they may
     * not.
     */
    public AccessBasis basis(UUID recordAgencyId, UUID recordPeerId) {
      if (agencyId.filter(recordAgencyId::equals).isPresent()) {
        return AccessBasis.EMPLOYER;
      }
      return peerId.filter(recordPeerId::equals).isPresent()
          ? AccessBasis.OWN_RECORD
          : AccessBasis.NONE;
    }

    /** A list is the agency's; for a caller who acts for none it is the peer's own. */
    public AccessBasis basisOfPage() {
      return agencyId.isPresent() ? AccessBasis.EMPLOYER : AccessBasis.OWN_RECORD;
    }
  }
}
