package org.cairn.applications.application.api;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.security.ForbiddenException;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.applications.application.ChecklistProgress;
import org.cairn.applications.application.decision.ApplicationCommand;
import org.cairn.applications.application.decision.ApplicationCommand.Authority;
import org.cairn.applications.application.decision.ApplicationCommand.BoardOutcome;
import org.cairn.applications.application.decision.ApplicationDecision;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.RequirementState;
import org.cairn.applications.application.publishing.PublishedApplications;
import org.cairn.applications.application.store.ApplicationRepository;
import org.cairn.applications.application.store.ApplicationRow;
import org.cairn.applications.application.store.DecisionRepository;
import org.cairn.applications.certificate.decision.CertificateTerms;
import org.cairn.applications.eligibility.GivenFacts;
import org.cairn.applications.peer.CaseAccess;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.AuditSubject.AppliedRule;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Representation;
import org.cairn.kit.http.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A board decides on an application: it ends, and a certificate may begin. */
@Path(ApplicationCommands.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "applications")
public class DecideApplication {

  private final Commands commands;
  private final ApplicationRepository applications;
  private final DecisionRepository decisions;
  private final ChecklistProgress progress;
  private final CaseAccess access;
  private final CurrentPerson person;
  private final Caller caller;
  private final Packs packs;
  private final IdSource ids;

  public DecideApplication(
      Commands commands,
      ApplicationRepository applications,
      DecisionRepository decisions,
      ChecklistProgress progress,
      CaseAccess access,
      CurrentPerson person,
      Caller caller,
      Packs packs,
      IdSource ids) {
    this.commands = commands;
    this.applications = applications;
    this.decisions = decisions;
    this.progress = progress;
    this.access = access;
    this.person = person;
    this.caller = caller;
    this.packs = packs;
    this.ids = ids;
  }

  @POST
  @Path("/{applicationId}/decision")
  @Command
  @RolesAllowed({Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      summary = "Issues a certificate or denies it; staff may issue what is complete and routine")
  @APIResponseSchema(value = DecisionView.class, responseDescription = "Decided")
  @APIResponse(responseCode = "404", description = "Unknown, or not made to your board")
  @APIResponse(responseCode = "409", description = "No longer open")
  @APIResponse(responseCode = "422", description = "Incomplete, or for a member of the board")
  public Response decideApplication(
      @PathParam("applicationId") UUID applicationId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DecisionRequest body) {
    return commands
        .change(body, ifMatch)
        .load(
            () -> applications.lockForChange(applicationId),
            row -> AuditSubject.of(access.basis(row.peerId, row.jurisdiction), row.id, row.peerId),
            row -> row.version)
        .decide((row, now) ->
            ApplicationDecision.decide(row.state(), command(row, body, now), packs, now))
        .store(
            (_, events) -> decisions.save(events, GivenFacts.of(body.facts())),
            ApplicationRepository.CONFLICTS,
            (events, _) -> PublishedApplications.facts(events))
        .audited((subject, events) -> subject.withFindings(applied(events.getFirst())))
        .changed(decided ->
            new Representation(
                decided.application().id,
                decided.application().version,
                DecisionView.of(decided.decision(), decided.certificate(), null)));
  }

  private ApplicationCommand.Decide command(ApplicationRow row, DecisionRequest body, Instant now) {
    boolean member = caller.is(Roles.BOARD_MEMBER);
    if (body.outcome() == BoardOutcome.DENY && !member) {
      throw new ForbiddenException();
    }
    Pack pack =
        packs
            .find(row.jurisdiction)
            .orElseThrow(() ->
                new IllegalStateException("No rule pack for jurisdiction " + row.jurisdiction));
    return new ApplicationCommand.Decide(
        body.outcome(),
        member ? Authority.MEMBER : Authority.STAFF,
        person.isPeer(row.peerId),
        GivenFacts.of(body.facts()),
        progress.of(row.id).entrySet().stream()
            .filter(entry -> entry.getValue().state() == RequirementState.ACCEPTED)
            .map(Map.Entry::getKey)
            .collect(toUnmodifiableSet()),
        Objects.requireNonNullElse(body.reasons(), List.of()),
        Objects.requireNonNullElse(body.finding(), ""),
        ids.next(),
        CertificateTerms.ofNew(pack, row.credentialType, now));
  }

  private static List<AppliedRule> applied(ApplicationEvent event) {
    List<Finding> findings =
        switch (event) {
          case ApplicationEvent.Certified certified -> certified.findings();
          case ApplicationEvent.Denied denied -> denied.findings();
          case ApplicationEvent.Opened _, ApplicationEvent.Withdrawn _ -> List.of();
        };
    return findings.stream().map(AppliedRule::of).toList();
  }
}
