package org.cairn.billing.employment.query;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.billing.agency.query.AgencyQueries;
import org.cairn.billing.agency.query.Organization;
import org.cairn.billing.agency.store.AgencyRepository;
import org.cairn.billing.agency.store.AgencyRow;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;

/** Whose employment it is: the agency's, and the peer's. Whoever is neither finds nothing there. */
@RequestScoped
public class EmploymentAccess {

  private final Caller caller;
  private final Organization organization;
  private final AgencyRepository agencies;
  private final AgencyQueries queries;
  private final IdentityBindings bindings;

  public EmploymentAccess(
      Caller caller,
      Organization organization,
      AgencyRepository agencies,
      AgencyQueries queries,
      IdentityBindings bindings) {
    this.caller = caller;
    this.organization = organization;
    this.agencies = agencies;
    this.queries = queries;
    this.bindings = bindings;
  }

  /** The agency that the caller acts for. */
  public Optional<UUID> agency() {
    return organizationOfAgency().flatMap(queries::idOf);
  }

  private Optional<String> organizationOfAgency() {
    return caller.is(Roles.AGENCY) ? organization.ofCaller() : Optional.empty();
  }

  /**
   * @throws CommandRefused when the organization of the token does not take part
   */
  public AgencyRow requireAgency() {
    return organizationOfAgency()
        .flatMap(agencies::ofOrganization)
        .orElseThrow(() ->
            new CommandRefused(
                List.of(
                    new Refusal(
                        "agency-not-registered",
                        RefusalType.STATE,
                        "",
                        "An admin registers the organization first.",
                        List.of()))));
  }

  /** The peer that the caller is. */
  public Optional<UUID> peer() {
    return caller.is(Roles.PEER)
        ? bindings.personOf(Kind.PEER, caller.subject())
        : Optional.empty();
  }

  public Party party() {
    return new Party(agency(), peer());
  }

  /** Those for whom the caller may speak. */
  public record Party(Optional<UUID> agencyId, Optional<UUID> peerId) {

    /**
     * @throws NotFound if it is of neither
     */
    public void requireParty(UUID ofAgency, UUID ofPeer) {
      if (!isOf(ofAgency, ofPeer)) {
        throw new NotFound();
      }
    }

    /**
     * On what basis it is shown or done.
     *
     * @param ofAgency the agency of the record, which is this one's or whose peer this is
     */
    public AccessBasis basis(UUID ofAgency) {
      return agencyId.filter(ofAgency::equals).isPresent()
          ? AccessBasis.EMPLOYER
          : AccessBasis.OWN_RECORD;
    }

    /** Lists are an agency's; those of whoever acts for none are a peer's own. */
    public AccessBasis basisOfPage() {
      return agencyId.isPresent() ? AccessBasis.EMPLOYER : AccessBasis.OWN_RECORD;
    }

    public boolean isOf(UUID ofAgency, UUID ofPeer) {
      return agencyId.filter(ofAgency::equals).isPresent()
          || peerId.filter(ofPeer::equals).isPresent();
    }
  }
}
