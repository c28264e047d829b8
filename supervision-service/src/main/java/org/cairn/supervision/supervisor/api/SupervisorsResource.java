package org.cairn.supervision.supervisor.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.problem.NotFound;
import org.cairn.supervision.supervisor.SupervisorRecords;
import org.cairn.supervision.supervisor.decision.Supervisor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Supervisors read their own record. */
@Path(RegisterSupervisor.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervisors")
public class SupervisorsResource {

  private final SupervisorRecords supervisors;
  private final CurrentPerson person;
  private final AuditLog audit;

  public SupervisorsResource(SupervisorRecords supervisors, CurrentPerson person, AuditLog audit) {
    this.supervisors = supervisors;
    this.person = person;
    this.audit = audit;
  }

  @GET
  @Path("/{supervisorId}")
  @Audited(person = "supervisorId")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(summary = "One's own record as a supervisor")
  @APIResponseSchema(value = Supervisor.class, responseDescription = "The supervisor")
  public Response getSupervisor(@PathParam("supervisorId") UUID supervisorId) {
    if (!person.isSupervisor(supervisorId)) {
      throw new NotFound();
    }
    Supervisor supervisor = supervisors.get(supervisorId);
    audit.recordRead(AuditSubject.of(AccessBasis.OWN_RECORD, supervisorId, supervisorId));
    return Response.ok(supervisor).header("ETag", new Etag(0).header()).build();
  }
}
