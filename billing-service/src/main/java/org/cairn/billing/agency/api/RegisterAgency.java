package org.cairn.billing.agency.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cairn.billing.agency.decision.AgencyCommand;
import org.cairn.billing.agency.decision.AgencyDecision;
import org.cairn.billing.agency.publishing.PublishedAgencies;
import org.cairn.billing.agency.store.AgencyTable;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.command.Commands;
import org.cairn.kit.http.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An administrator registers an organization as an agency. */
@Path(RegisterAgency.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agencies")
public class RegisterAgency {

  static final String PATH = "/api/v1/agencies";

  private final Commands commands;
  private final AgencyTable agencies;
  private final IdSource ids;
  private final Packs packs;

  public RegisterAgency(Commands commands, AgencyTable agencies, IdSource ids, Packs packs) {
    this.commands = commands;
    this.agencies = agencies;
    this.ids = ids;
    this.packs = packs;
  }

  @POST
  @Command
  @RolesAllowed(Roles.ADMIN)
  @Operation(summary = "Registers an organization as an agency")
  @APIResponseSchema(
      value = AgencyView.class,
      responseCode = "201",
      responseDescription = "Registered")
  @APIResponse(responseCode = "409", description = "The organization is already registered")
  @APIResponse(responseCode = "422", description = "Unknown jurisdiction or kind of provider")
  public Response registerAgency(@NotNull @Valid RegisterAgencyRequest body) {
    var command =
        new AgencyCommand.Register(
            ids.next(), body.organization(), body.providerType(), body.jurisdiction());
    return commands
        .create(body, AuditSubject.ofService(AccessBasis.ADMINISTRATION, command.agencyId()))
        .load(() -> agencies.before(command.organization()))
        .decide((state, now) -> AgencyDecision.decide(state, command, packs, now))
        .store(
            (_, events) -> agencies.insert(events),
            AgencyTable.CONFLICTS,
            (events, _) -> PublishedAgencies.facts(events))
        .created(PATH, AgencyView::representation);
  }
}
