package org.cairn.billing.agency.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cairn.billing.agency.decision.AgencyCommand;
import org.cairn.billing.agency.query.Organization;
import org.cairn.billing.agency.store.AgencyRepository;
import org.cairn.billing.agency.store.AgencyRow;
import org.cairn.billing.agency.transaction.AgencyTransactions;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/agencies")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agencies")
public class AgenciesResource {

  private static final String PATH = "/api/v1/agencies";

  private final AgencyTransactions transactions;
  private final AgencyRepository agencies;
  private final RequestIdentity request;
  private final Responses responses;
  private final Caller caller;
  private final Organization organization;
  private final IdSource ids;
  private final AuditLog audit;

  public AgenciesResource(
      AgencyTransactions transactions,
      AgencyRepository agencies,
      RequestIdentity request,
      Responses responses,
      Caller caller,
      Organization organization,
      IdSource ids,
      AuditLog audit) {
    this.transactions = transactions;
    this.agencies = agencies;
    this.request = request;
    this.responses = responses;
    this.caller = caller;
    this.organization = organization;
    this.ids = ids;
    this.audit = audit;
  }

  @POST
  @Audited
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "registerAgency", summary = "Lets an organization take part")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "201",
      description = "Registered",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AgencyView.class)))
  @APIResponse(responseCode = "409", description = "The organization takes part already")
  @APIResponse(responseCode = "422", description = "Unknown jurisdiction or kind of provider")
  public Response register(@NotNull @Valid RegisterAgencyRequest body) {
    UUID agencyId = ids.next();
    audit.subject(AuditSubject.ofService(AccessBasis.ADMINISTRATION, agencyId));
    var command =
        new AgencyCommand.Register(
            agencyId, body.organization(), body.providerType(), body.jurisdiction());
    return Responses.send(transactions.register(command, request.of(body), this::registered));
  }

  private StoredResponse registered(AgencyRow row) {
    return responses.created(PATH + "/" + row.id(), new Etag(row.version()), AgencyView.of(row));
  }

  @GET
  @Path("/{agencyId}")
  @Audited
  @RolesAllowed({Roles.ADMIN, Roles.AGENCY})
  @Operation(operationId = "getAgency", summary = "One's own agency; an admin's, any")
  @APIResponse(
      responseCode = "200",
      description = "The agency",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AgencyView.class)))
  public Response agency(@PathParam("agencyId") UUID agencyId) {
    AgencyRow row = agencies.findByIdOptional(agencyId).orElseThrow(NotFound::new);
    audit.recordRead(AuditSubject.ofService(basis(row), row.id()));
    return Response.ok(AgencyView.of(row)).header("ETag", new Etag(row.version()).header()).build();
  }

  private AccessBasis basis(AgencyRow row) {
    if (caller.is(Roles.ADMIN)) {
      return AccessBasis.ADMINISTRATION;
    }
    return organization
        .ofCaller()
        .filter(row.organization()::equals)
        .map(_ -> AccessBasis.OWN_ORGANIZATION)
        .orElseThrow(NotFound::new);
  }
}
