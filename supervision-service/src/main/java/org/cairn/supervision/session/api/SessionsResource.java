package org.cairn.supervision.session.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.cairn.supervision.person.Looks;
import org.cairn.supervision.person.Persons;
import org.cairn.supervision.session.decision.SessionCommand;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.store.Sessions;
import org.cairn.supervision.session.transaction.SessionTransactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sessions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class SessionsResource {

  private static final String PATH = "/api/v1/sessions";

  private final SessionTransactions transactions;
  private final Sessions sessions;
  private final Persons persons;
  private final RequestIdentity request;
  private final Responses responses;
  private final Caller caller;
  private final IdSource ids;
  private final Clock clock;
  private final AuditLog audit;
  private final Looks looks;
  private final DisputeBoard board;

  public SessionsResource(
      SessionTransactions transactions,
      Sessions sessions,
      Persons persons,
      RequestIdentity request,
      Responses responses,
      Caller caller,
      IdSource ids,
      Clock clock,
      AuditLog audit,
      Looks looks,
      DisputeBoard board) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.persons = persons;
    this.request = request;
    this.responses = responses;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
    this.looks = looks;
    this.board = board;
  }

  /** Sessions: those of one meeting, or a page. */
  @Schema(requiredProperties = "items")
  public record SessionsView(List<SessionView> items) {}

  @POST
  @Audited
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR})
  @Operation(
      operationId = "logSession",
      summary = "Logs a supervision session; each peer who attended gets a part of their own")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "201",
      description = "Logged",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SessionsView.class)),
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
  @APIResponse(
      responseCode = "422",
      description = "No agreement for the day, an overlap, times that cannot be")
  public Response log(@NotNull @Valid LogSessionRequest body) {
    Capacity capacity = capacity(body);
    audit.subject(new AuditSubject(AccessBasis.NONE, null, body.attendees(), List.of()));
    var command =
        new SessionCommand.Log(
            ids.next(),
            body.attendees().stream().map(_ -> ids.next()).toList(),
            capacity.supervisorId(),
            body.startedAt().truncatedTo(ChronoUnit.MICROS),
            body.endedAt().truncatedTo(ChronoUnit.MICROS),
            body.mode(),
            body.employer(),
            false,
            now());
    return Responses.send(
        transactions.log(
            command, body.attendees(), capacity.basis(), request.of(body), this::logged));
  }

  /** Whose session it was, and on what basis the caller logs it. */
  private record Capacity(UUID supervisorId, AccessBasis basis) {}

  /**
   * Supervisors log their own sessions; a peer may log a one-on-one session they attended. Somebody
   * who is both does either, and which it is says the supervisor who is named.
   */
  private Capacity capacity(LogSessionRequest body) {
    UUID named = body.supervisorId();
    if (caller.is(Roles.SUPERVISOR)) {
      Optional<UUID> own = persons.supervisor();
      if (own.isPresent() && (named == null || named.equals(own.get()))) {
        return new Capacity(own.get(), AccessBasis.SUPERVISOR_OF);
      }
      if (!caller.is(Roles.PEER)) {
        persons.theCallingSupervisor();
        throw notYours("/supervisorId", "Another supervisor's session is not yours to log.");
      }
    }
    if (!body.attendees().equals(List.of(persons.theCallingPeer()))) {
      throw notYours("/attendees", "A peer logs a session alone; a group is the supervisor's.");
    }
    if (named == null) {
      throw notYours("/supervisorId", "Say whose session it was.");
    }
    return new Capacity(named, AccessBasis.OWN_RECORD);
  }

  private static CommandRefused notYours(String pointer, String message) {
    return new CommandRefused(
        List.of(new Refusal("not-yours", RefusalType.RULE, pointer, message, List.of())));
  }

  private StoredResponse logged(List<SessionFacts> parts) {
    return responses.created(
        PATH + "/" + parts.getFirst().sessionId(),
        new Etag(0),
        new SessionsView(parts.stream().map(SessionView::of).toList()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @GET
  @Path("/{sessionId}")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "getSession",
      summary = "A session that one attended or gave, or that is disputed in a board's state")
  @APIResponse(
      responseCode = "200",
      description = "The session",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SessionView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Unknown, or not yours")
  public Response session(@PathParam("sessionId") UUID sessionId) {
    Sessions.Row row = sessions.find(sessionId).orElseThrow(NotFound::new);
    UUID peerId = row.session().peerId();
    audit.subject(AuditSubject.of(AccessBasis.NONE, sessionId, peerId));
    audit.recordRead(AuditSubject.of(groundToSee(row), sessionId, peerId));
    return Response.ok(SessionView.of(row))
        .header("ETag", new Etag(row.version()).header())
        .build();
  }

  /** The two of them, and where the peer disputes it the board that looks. */
  private AccessBasis groundToSee(Sessions.Row row) {
    if (persons.peer().filter(row.session().peerId()::equals).isPresent()) {
      return AccessBasis.OWN_RECORD;
    }
    if (persons.supervisor().filter(row.session().supervisorId()::equals).isPresent()) {
      return AccessBasis.SUPERVISOR_OF;
    }
    if (row.dispute() != null && board.looksAt(row.session())) {
      return AccessBasis.BOARD_OF_JURISDICTION;
    }
    throw new NotFound();
  }

  @GET
  @Audited
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR})
  @Operation(
      operationId = "listSessions",
      summary = "Sessions one attended or gave; the latest first")
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
    UUID peer = persons.peer().orElse(null);
    List<Sessions.Row> rows =
        sessions.ofPeerOrSupervisor(peer, persons.supervisor().orElse(null), wanted);
    var page =
        wanted.page(rows, row -> new Cursor(row.session().startedAt(), row.session().sessionId()));
    looks.record(peer, page.items().stream().map(it -> it.session().peerId()).toList());
    return Response.ok(new SessionsView(page.items().stream().map(SessionView::of).toList()))
        .header("Link", page.linkHeader(PATH, wanted.limit()))
        .build();
  }
}
