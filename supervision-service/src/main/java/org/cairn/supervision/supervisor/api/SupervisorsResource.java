package org.cairn.supervision.supervisor.api;

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
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
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
import org.cairn.supervision.person.Persons;
import org.cairn.supervision.supervisor.decision.SupervisorCommand;
import org.cairn.supervision.supervisor.store.Supervisors;
import org.cairn.supervision.supervisor.transaction.SupervisorTransactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/supervisors")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervisors")
public class SupervisorsResource {

  private final SupervisorTransactions transactions;
  private final Supervisors supervisors;
  private final Persons persons;
  private final RequestIdentity request;
  private final Responses responses;
  private final Caller caller;
  private final IdSource ids;
  private final Clock clock;
  private final AuditLog audit;

  public SupervisorsResource(
      SupervisorTransactions transactions,
      Supervisors supervisors,
      Persons persons,
      RequestIdentity request,
      Responses responses,
      Caller caller,
      IdSource ids,
      Clock clock,
      AuditLog audit) {
    this.transactions = transactions;
    this.supervisors = supervisors;
    this.persons = persons;
    this.request = request;
    this.responses = responses;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  @POST
  @Audited
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "registerSupervisor",
      summary = "Registers the caller as a supervisor and binds the sign-in to the new record")
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
              schema = @Schema(implementation = SupervisorView.class)),
      headers = {
        @Header(
            name = "Location",
            description = "Where it stands",
            schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "409", description = "This sign-in is registered")
  @APIResponse(responseCode = "422", description = "Unknown jurisdiction or license")
  public Response register(@NotNull @Valid RegisterSupervisorRequest body) {
    var command =
        new SupervisorCommand.Register(
            ids.next(),
            caller.subject(),
            body.jurisdiction(),
            body.licenses().stream().map(RegisterSupervisorRequest.HeldLicense::license).toList(),
            Objects.requireNonNullElse(body.supervisionCeHours(), BigDecimal.ZERO),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return Responses.send(transactions.register(command, request.of(body), this::registered));
  }

  private StoredResponse registered(Supervisors.Row row) {
    return responses.created(
        "/api/v1/supervisors/" + row.id(), new Etag(row.version()), SupervisorView.of(row));
  }

  @GET
  @Path("/{supervisorId}")
  @Audited(person = "supervisorId")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "getSupervisor", summary = "One's own record as a supervisor")
  @APIResponse(
      responseCode = "200",
      description = "The supervisor",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SupervisorView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Unknown, or not yours")
  public Response supervisor(@PathParam("supervisorId") UUID supervisorId) {
    if (persons.supervisor().filter(supervisorId::equals).isEmpty()) {
      throw new NotFound();
    }
    Supervisors.Row row = supervisors.find(supervisorId).orElseThrow(NotFound::new);
    audit.recordRead(AuditSubject.of(AccessBasis.OWN_RECORD, supervisorId, supervisorId));
    return Response.ok(SupervisorView.of(row))
        .header("ETag", new Etag(row.version()).header())
        .build();
  }
}
