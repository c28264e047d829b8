package org.cairn.supervision.session.api;

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
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.command.Representation;
import org.cairn.kit.http.Command;
import org.cairn.supervision.session.api.SessionAccess.Capacity;
import org.cairn.supervision.session.api.SessionsResource.SessionsView;
import org.cairn.supervision.session.decision.SessionDecision;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.decision.SessionState;
import org.cairn.supervision.session.publishing.PublishedSessions;
import org.cairn.supervision.session.store.SessionContexts;
import org.cairn.supervision.session.store.Sessions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A session is logged, with as many statements for a group as for one peer. Until it is attested it
 * does not affect the standing, so none is calculated.
 */
@Path(LogSession.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class LogSession {

  static final String PATH = "/api/v1/sessions";

  private final Commands commands;
  private final SessionAccess access;
  private final SessionContexts contexts;
  private final Sessions sessions;
  private final IdSource ids;
  private final Packs packs;

  public LogSession(
      Commands commands,
      SessionAccess access,
      SessionContexts contexts,
      Sessions sessions,
      IdSource ids,
      Packs packs) {
    this.commands = commands;
    this.access = access;
    this.contexts = contexts;
    this.sessions = sessions;
    this.ids = ids;
    this.packs = packs;
  }

  @POST
  @Command
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR})
  @Operation(
      summary = "Logs a supervision session; each peer who attended gets a part of their own")
  @APIResponseSchema(
      value = SessionsView.class,
      responseCode = "201",
      responseDescription = "Logged")
  @APIResponse(
      responseCode = "422",
      description = "No agreement for the day, an overlap, or invalid times")
  public Response logSession(@NotNull @Valid LogSessionRequest body) {
    Capacity capacity = access.capacity(body);
    UUID meetingId = ids.next();
    List<UUID> sessionIds = body.attendees().stream().map(_ -> ids.next()).toList();
    return commands
        .create(body, new AuditSubject(capacity.basis(), null, body.attendees(), List.of()))
        .load(() ->
            new SessionState.NotLogged(
                contexts.lockAttendees(
                    capacity.supervisorId(), body.attendees(), body.start(), body.end())))
        .decide((state, now) ->
            SessionDecision.decide(
                state, body.command(meetingId, sessionIds, capacity.supervisorId(), now), packs))
        .store(
            (_, events) -> sessions.log(events),
            Conflicts.NONE,
            (events, _) -> PublishedSessions.facts(events, null))
        .audited((subject, _) -> subject.withRecord(meetingId))
        .created(PATH, LogSession::representation);
  }

  /** The address is that of the first part; there is no resource of the meeting as a whole. */
  private static Representation representation(List<SessionFacts> logged) {
    return new Representation(
        logged.getFirst().sessionId(),
        0,
        new SessionsView(logged.stream().map(SessionView::of).toList()));
  }
}
