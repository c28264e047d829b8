package org.cairn.billing.employment.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cairn.billing.agency.CallerAgency;
import org.cairn.billing.agency.RegisteredAgency;
import org.cairn.billing.employment.LoggedServices;
import org.cairn.billing.employment.decision.EmploymentCommand;
import org.cairn.billing.employment.decision.EmploymentDecision;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.employment.publishing.PublishedEmployment;
import org.cairn.billing.employment.query.EmploymentQueries.EmploymentView;
import org.cairn.billing.employment.store.EmploymentRepository;
import org.cairn.billing.employment.store.EmploymentRow;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Creating;
import org.cairn.kit.http.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An agency employs a peer, and ends the employment for a neutral reason. */
@Path(ChangeEmployment.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "employments")
public class ChangeEmployment {

  static final String PATH = "/api/v1/employments";

  private final Commands commands;
  private final CallerAgency agency;
  private final CurrentPerson person;
  private final EmploymentRepository employments;
  private final LoggedServices services;
  private final IdSource ids;
  private final Packs packs;

  public ChangeEmployment(
      Commands commands,
      CallerAgency agency,
      CurrentPerson person,
      EmploymentRepository employments,
      LoggedServices services,
      IdSource ids,
      Packs packs) {
    this.commands = commands;
    this.agency = agency;
    this.person = person;
    this.employments = employments;
    this.services = services;
    this.ids = ids;
    this.packs = packs;
  }

  @POST
  @Command
  @RolesAllowed(Roles.AGENCY)
  @Operation(summary = "The caller's agency employs a peer")
  @APIResponseSchema(
      value = EmploymentView.class,
      responseCode = "201",
      responseDescription = "Started")
  @APIResponse(
      responseCode = "409",
      description = "Already employed, or the peer's registration is pending: Retry-After")
  public Response startEmployment(@NotNull @Valid StartEmploymentRequest body) {
    UUID employmentId = ids.next();
    Creating creating =
        commands.create(body, AuditSubject.of(AccessBasis.EMPLOYER, employmentId, body.peerId()));
    RegisteredAgency employer = agency.require();
    var command =
        new EmploymentCommand.Start(
            EmploymentFacts.started(
                employmentId,
                employer.agencyId(),
                body.peerId(),
                employer.jurisdiction(),
                body.startedOn()));
    return creating
        .load(() -> {
          person.requireKnownPeer(body.peerId());
          return employments.before(employer.agencyId(), body.peerId());
        })
        .decide((state, now) -> EmploymentDecision.decide(state, command, packs, now))
        .store(
            (_, events) -> employments.save(events),
            EmploymentRepository.CONFLICTS,
            (events, _) -> PublishedEmployment.facts(events))
        .created(PATH, EmploymentsResource::representation);
  }

  @POST
  @Path("/{employmentId}/end")
  @Command
  @RolesAllowed(Roles.AGENCY)
  @Operation(summary = "Ends an employment of the caller's agency, for a neutral reason")
  @APIResponseSchema(value = EmploymentView.class, responseDescription = "Ended")
  public Response endEmployment(
      @PathParam("employmentId") UUID employmentId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EndEmploymentRequest body) {
    var command = new EmploymentCommand.End(body.endedOn(), body.reason());
    return commands
        .change(body, ifMatch)
        .load(
            () -> employments.lockForChange(employmentId),
            row -> AuditSubject.of(basis(row), row.id, row.peerId),
            row -> row.version)
        .decide((row, now) ->
            EmploymentDecision.decide(
                row.state(services.lastServiceOn(employmentId).orElse(null)), command, packs, now))
        .store(
            (_, events) -> employments.save(events),
            EmploymentRepository.CONFLICTS,
            (events, _) -> PublishedEmployment.facts(events))
        .changed(EmploymentsResource::representation);
  }

  private AccessBasis basis(EmploymentRow row) {
    return agency.id().filter(row.agencyId::equals).isPresent()
        ? AccessBasis.EMPLOYER
        : AccessBasis.NONE;
  }
}
