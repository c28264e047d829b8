package org.cairn.billing.agency.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cairn.billing.agency.CallerAgency;
import org.cairn.billing.agency.decision.AgencyFacts;
import org.cairn.billing.agency.store.AgencyTable;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An agency is read by those who act for it, and by administrators. */
@Path(RegisterAgency.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agencies")
public class AgenciesResource {

  private final AgencyTable agencies;
  private final CallerAgency own;
  private final Caller caller;
  private final AuditLog audit;

  public AgenciesResource(AgencyTable agencies, CallerAgency own, Caller caller, AuditLog audit) {
    this.agencies = agencies;
    this.own = own;
    this.caller = caller;
    this.audit = audit;
  }

  @GET
  @Path("/{agencyId}")
  @Audited
  @RolesAllowed({Roles.ADMIN, Roles.AGENCY})
  @Operation(summary = "One's own agency; an admin's, any")
  @APIResponseSchema(value = AgencyView.class, responseDescription = "The agency")
  public Response getAgency(@PathParam("agencyId") UUID agencyId) {
    AgencyFacts agency = agencies.find(agencyId).orElseThrow(NotFound::new);
    audit.read(AuditSubject.ofService(basis(agency), agencyId));
    return Response.ok(AgencyView.of(agency)).header("ETag", new Etag(0).header()).build();
  }

  private AccessBasis basis(AgencyFacts agency) {
    if (caller.is(Roles.ADMIN)) {
      return AccessBasis.ADMINISTRATION;
    }
    return own.organization().filter(agency.organization()::equals).isPresent()
        ? AccessBasis.OWN_ORGANIZATION
        : AccessBasis.NONE;
  }
}
