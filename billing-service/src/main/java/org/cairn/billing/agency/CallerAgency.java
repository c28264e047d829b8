package org.cairn.billing.agency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.billing.agency.query.AgencyQueries;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.problem.CommandRefused;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The agency that the caller acts for: its organization is named in the verified token. */
@RequestScoped
public class CallerAgency {

  private final Caller caller;
  private final JsonWebToken token;
  private final AgencyQueries agencies;

  public CallerAgency(Caller caller, JsonWebToken token, AgencyQueries agencies) {
    this.caller = caller;
    this.token = token;
    this.agencies = agencies;
  }

  /** Empty for a caller who acts for none. */
  public Optional<String> organization() {
    if (!caller.is(Roles.AGENCY)) {
      return Optional.empty();
    }
    return Optional.ofNullable(token.<Object>getClaim("organization"))
        .map(claim -> claim instanceof JsonString text ? text.getString() : claim.toString());
  }

  public Optional<UUID> id() {
    return registered().map(RegisteredAgency::agencyId);
  }

  /**
   * @throws CommandRefused if the organization in the token is not registered
   */
  public RegisteredAgency require() {
    return registered()
        .orElseThrow(() ->
            new CommandRefused(
                List.of(
                    new Refusal(
                        "agency-not-registered",
                        RefusalType.STATE,
                        "",
                        "Ask an administrator to register your organization first.",
                        List.of()))));
  }

  private Optional<RegisteredAgency> registered() {
    return organization().flatMap(agencies::ofOrganization);
  }
}
