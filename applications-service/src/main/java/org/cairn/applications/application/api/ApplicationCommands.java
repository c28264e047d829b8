package org.cairn.applications.application.api;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.applications.application.ChecklistProgress;
import org.cairn.applications.application.decision.ApplicationCommand;
import org.cairn.applications.application.decision.ApplicationDecision;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.publishing.PublishedApplications;
import org.cairn.applications.application.store.ApplicationRepository;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.AuditSubject.AppliedRule;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.http.Command;
import org.cairn.kit.problem.CommandRefused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A peer opens an application, and may withdraw it while it is open. */
@Path(ApplicationCommands.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "applications")
public class ApplicationCommands {

  static final String PATH = "/api/v1/applications";

  /** The outcome of a rule that put an entry on a checklist. */
  private static final String ASKED = "asked";

  private final Commands commands;
  private final ApplicationRepository applications;
  private final ChecklistProgress progress;
  private final CurrentPerson person;
  private final Packs packs;
  private final Clock clock;
  private final IdSource ids;

  public ApplicationCommands(
      Commands commands,
      ApplicationRepository applications,
      ChecklistProgress progress,
      CurrentPerson person,
      Packs packs,
      Clock clock,
      IdSource ids) {
    this.commands = commands;
    this.applications = applications;
    this.progress = progress;
    this.person = person;
    this.packs = packs;
    this.clock = clock;
    this.ids = ids;
  }

  @POST
  @Command
  @RolesAllowed(Roles.PEER)
  @Operation(summary = "Opens an application of the caller; answers the checklist of that day")
  @APIResponseSchema(
      value = ApplicationView.class,
      responseCode = "201",
      responseDescription = "Opened")
  @APIResponse(
      responseCode = "409",
      description = "An application is already open, or the caller is not registered")
  @APIResponse(responseCode = "422", description = "Unknown jurisdiction or credential type")
  public Response openApplication(@NotNull @Valid OpenApplicationRequest body) {
    UUID peerId =
        person
            .peer()
            .orElseThrow(() -> new CommandRefused(List.of(ApplicationDecision.notRegistered())));
    String jurisdiction = body.jurisdiction();
    String type = body.credentialType();
    return commands
        .create(body, AuditSubject.of(AccessBasis.OWN_RECORD, null, peerId))
        .load(() -> applications.beforeOpening(peerId, jurisdiction, type, today(jurisdiction)))
        .decide((before, now) ->
            ApplicationDecision.decide(
                before,
                new ApplicationCommand.Open(ids.next(), peerId, jurisdiction, type),
                packs,
                now))
        .store(
            (_, events) -> applications.save(events),
            ApplicationRepository.CONFLICTS,
            (events, _) -> PublishedApplications.facts(events))
        .audited((subject, events) -> subject.withFindings(asked(events.getFirst())))
        .created(PATH, row -> ApplicationView.representation(row, Map.of()));
  }

  /** In an unknown jurisdiction, where the application is refused anyway, the day in UTC. */
  private LocalDate today(String jurisdiction) {
    return LocalDate.ofInstant(
        clock.instant(), packs.find(jurisdiction).map(Pack::zone).orElse(ZoneId.of("UTC")));
  }

  private static List<AppliedRule> asked(ApplicationEvent event) {
    return event instanceof ApplicationEvent.Opened opened
        ? opened.checklist().stream()
            .map(entry -> new AppliedRule(entry.ruleId(), opened.packVersion(), ASKED))
            .toList()
        : List.of();
  }

  @POST
  @Path("/{applicationId}/withdrawal")
  @Command
  @RolesAllowed(Roles.PEER)
  @Operation(summary = "Withdraws an open application of the caller")
  @APIResponseSchema(value = ApplicationView.class, responseDescription = "Withdrawn")
  public Response withdrawApplication(
      @PathParam("applicationId") UUID applicationId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return commands
        .change(null, ifMatch)
        .load(
            () -> applications.lockForChange(applicationId),
            row ->
                AuditSubject.of(
                    person.isPeer(row.peerId) ? AccessBasis.OWN_RECORD : AccessBasis.NONE,
                    row.id,
                    row.peerId),
            row -> row.version)
        .decide((row, now) ->
            ApplicationDecision.decide(row.state(), new ApplicationCommand.Withdraw(), packs, now))
        .store(
            (_, events) -> applications.save(events),
            Conflicts.NONE,
            (events, _) -> PublishedApplications.facts(events))
        .changed(row -> ApplicationView.representation(row, progress.of(row.id)));
  }
}
