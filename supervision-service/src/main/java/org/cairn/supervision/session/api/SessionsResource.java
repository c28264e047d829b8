package org.cairn.supervision.session.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.http.PageRequest.Page;
import org.cairn.kit.problem.NotFound;
import org.cairn.supervision.agreement.Parties;
import org.cairn.supervision.agreement.Parties.Capacities;
import org.cairn.supervision.session.query.SessionQueries;
import org.cairn.supervision.session.store.Sessions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sessions are read by those who met, and where one is disputed by the board. */
@Path(LogSession.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class SessionsResource {

  private static final String DISPUTED = "/disputed";

  private final SessionQueries sessions;
  private final SessionAccess access;
  private final Parties parties;
  private final Caller caller;
  private final AuditLog audit;

  public SessionsResource(
      SessionQueries sessions,
      SessionAccess access,
      Parties parties,
      Caller caller,
      AuditLog audit) {
    this.sessions = sessions;
    this.access = access;
    this.parties = parties;
    this.caller = caller;
    this.audit = audit;
  }

  /** Sessions: those of one meeting, or a page. */
  public record SessionsView(List<SessionView> items) {}

  @GET
  @Path("/{sessionId}")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      summary = "A session that one attended or gave, or that is disputed in a board's state")
  @APIResponseSchema(value = SessionView.class, responseDescription = "The session")
  public Response getSession(@PathParam("sessionId") UUID sessionId) {
    Sessions.Row row = sessions.find(sessionId).orElseThrow(NotFound::new);
    audit.read(AuditSubject.of(access.basis(row), sessionId, row.session().peerId()));
    return Response.ok(SessionView.of(row))
        .header("ETag", new Etag(row.version()).header())
        .build();
  }

  @GET
  @Audited
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR})
  @Operation(summary = "Sessions one attended or gave; the latest first")
  @APIResponseSchema(value = SessionsView.class, responseDescription = "A page")
  public Response listSessions(
      @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    Capacities reader = parties.capacities();
    var page =
        wanted.page(
            sessions.ofParty(reader, wanted),
            row -> new Cursor(row.session().startedAt(), row.session().sessionId()));
    parties.recordPageRead(reader, peers(page));
    return response(page, LogSession.PATH, wanted);
  }

  @GET
  @Path(DISPUTED)
  @Audited
  @RolesAllowed({Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      summary = "Sessions in a board's states whose dispute is open; the longest waiting first")
  @APIResponseSchema(value = SessionsView.class, responseDescription = "A page")
  public Response listDisputedSessions(
      @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    var page =
        wanted.page(
            sessions.disputed(caller.jurisdictions(), wanted), SessionsResource::placeInQueue);
    audit.recordRead(AuditSubject.ofPage(AccessBasis.BOARD_OF_JURISDICTION, peers(page)));
    return response(page, LogSession.PATH + DISPUTED, wanted);
  }

  private static Cursor placeInQueue(Sessions.Row row) {
    return new Cursor(
        Objects.requireNonNull(row.dispute()).disputedAt(), row.session().sessionId());
  }

  private static List<UUID> peers(Page<Sessions.Row> page) {
    return page.items().stream().map(row -> row.session().peerId()).toList();
  }

  private static Response response(Page<Sessions.Row> page, String path, PageRequest wanted) {
    return Response.ok(new SessionsView(page.items().stream().map(SessionView::of).toList()))
        .header("Link", page.linkHeader(path, wanted.limit()))
        .build();
  }
}
