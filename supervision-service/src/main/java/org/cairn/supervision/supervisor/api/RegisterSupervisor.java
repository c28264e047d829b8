package org.cairn.supervision.supervisor.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.command.Representation;
import org.cairn.kit.http.Command;
import org.cairn.supervision.supervisor.decision.Supervisor;
import org.cairn.supervision.supervisor.decision.SupervisorDecision;
import org.cairn.supervision.supervisor.publishing.PublishedSupervisors;
import org.cairn.supervision.supervisor.store.Supervisors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Somebody registers as a supervisor; nobody can register another person. */
@Path(RegisterSupervisor.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervisors")
public class RegisterSupervisor {

  static final String PATH = "/api/v1/supervisors";

  private final Commands commands;
  private final Supervisors supervisors;
  private final CurrentPerson person;
  private final Caller caller;
  private final IdSource ids;
  private final Packs packs;

  public RegisterSupervisor(
      Commands commands,
      Supervisors supervisors,
      CurrentPerson person,
      Caller caller,
      IdSource ids,
      Packs packs) {
    this.commands = commands;
    this.supervisors = supervisors;
    this.person = person;
    this.caller = caller;
    this.ids = ids;
    this.packs = packs;
  }

  @POST
  @Command
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      summary = "Registers the caller as a supervisor and binds the sign-in to the new record")
  @APIResponseSchema(
      value = Supervisor.class,
      responseCode = "201",
      responseDescription = "Registered")
  @APIResponse(responseCode = "409", description = "This sign-in is registered")
  @APIResponse(responseCode = "422", description = "Unknown jurisdiction or license")
  public Response registerSupervisor(@NotNull @Valid RegisterSupervisorRequest body) {
    UUID id = ids.next();
    return commands
        .create(body, AuditSubject.ofService(AccessBasis.OWN_RECORD, null))
        .load(person::supervisor)
        .decide((registered, now) ->
            SupervisorDecision.register(registered, body.supervisor(id, now), packs))
        .store(
            (_, registered) -> supervisors.register(registered.getFirst(), caller.subject()),
            Conflicts.NONE,
            (_, stored) -> List.of(PublishedSupervisors.fact(stored, caller.subject(), null)))
        .audited((subject, _) -> subject.ofPeople(List.of(id)))
        .created(PATH, stored -> new Representation(id, 0, stored));
  }
}
