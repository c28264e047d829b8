package org.cairn.supervision.session.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.supervision.session.api.SessionsResource.SessionsView;
import org.cairn.supervision.session.store.Sessions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What waits for a board to look. */
@Path("/api/v1/sessions/disputed")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class DisputedSessionsResource {

  private static final String PATH = "/api/v1/sessions/disputed";

  private final Sessions sessions;
  private final Caller caller;
  private final AuditLog audit;

  public DisputedSessionsResource(Sessions sessions, Caller caller, AuditLog audit) {
    this.sessions = sessions;
    this.caller = caller;
    this.audit = audit;
  }

  @GET
  @Audited
  @RolesAllowed({Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "listDisputedSessions",
      summary = "Sessions in a board's states whose dispute is open; the longest waiting first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SessionsView.class)),
      headers = {
        @Header(
            name = "Link",
            description = "The next page, if there is one: rel=\"next\"",
            schema = @Schema(type = SchemaType.STRING))
      })
  public Response list(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          @Nullable String limit) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    var page =
        wanted.page(
            sessions.disputed(caller.jurisdictions(), wanted), DisputedSessionsResource::place);
    audit.recordRead(
        AuditSubject.ofPage(
            AccessBasis.BOARD_OF_JURISDICTION,
            page.items().stream().map(it -> it.session().peerId()).toList()));
    return Response.ok(new SessionsView(page.items().stream().map(SessionView::of).toList()))
        .header("Link", page.linkHeader(PATH, wanted.limit()))
        .build();
  }

  private static Cursor place(Sessions.Row row) {
    return new Cursor(
        Objects.requireNonNull(row.dispute()).disputedAt(), row.session().sessionId());
  }
}
