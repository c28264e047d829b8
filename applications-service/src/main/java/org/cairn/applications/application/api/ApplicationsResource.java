package org.cairn.applications.application.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationCommand;
import org.cairn.applications.application.decision.ApplicationDecision;
import org.cairn.applications.application.query.ApplicationQueries;
import org.cairn.applications.application.query.ApplicationQueries.ApplicationLine;
import org.cairn.applications.application.query.CaseAccess;
import org.cairn.applications.application.query.CaseAccess.Capacities;
import org.cairn.applications.application.store.ApplicationRepository;
import org.cairn.applications.application.store.ApplicationRow;
import org.cairn.applications.application.transaction.ApplicationTransactions;
import org.cairn.applications.document.query.ChecklistStanding;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
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

@Path("/api/v1/applications")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "applications")
public class ApplicationsResource {

  private static final String PATH = "/api/v1/applications";

  private final ApplicationTransactions transactions;
  private final ApplicationRepository applications;
  private final ApplicationQueries queries;
  private final ChecklistStanding standing;
  private final CaseAccess access;
  private final RequestIdentity request;
  private final Responses responses;
  private final IdSource ids;
  private final AuditLog audit;

  public ApplicationsResource(
      ApplicationTransactions transactions,
      ApplicationRepository applications,
      ApplicationQueries queries,
      ChecklistStanding standing,
      CaseAccess access,
      RequestIdentity request,
      Responses responses,
      IdSource ids,
      AuditLog audit) {
    this.transactions = transactions;
    this.applications = applications;
    this.queries = queries;
    this.standing = standing;
    this.access = access;
    this.request = request;
    this.responses = responses;
    this.ids = ids;
    this.audit = audit;
  }

  /** A page of applications. */
  @Schema(requiredProperties = {"items"})
  public record ApplicationsView(List<ApplicationLine> items) {}

  @POST
  @Audited
  @RolesAllowed(Roles.PEER)
  @Operation(
      operationId = "openApplication",
      summary = "Opens an application of the caller; answers the checklist of that day")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "201",
      description = "Opened",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ApplicationView.class)),
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
  @APIResponse(responseCode = "409", description = "One is open already, or not registered yet")
  @APIResponse(responseCode = "422", description = "Unknown jurisdiction or credential type")
  public Response open(@NotNull @Valid OpenApplicationRequest body) {
    UUID peerId = callersPeer();
    audit.subject(AuditSubject.of(AccessBasis.OWN_RECORD, null, peerId));
    var command =
        new ApplicationCommand.Open(ids.next(), peerId, body.jurisdiction(), body.credentialType());
    return Responses.send(transactions.open(command, request.of(body), this::opened));
  }

  private UUID callersPeer() {
    return access
        .own()
        .orElseThrow(() -> new CommandRefused(List.of(ApplicationDecision.notRegistered())));
  }

  private StoredResponse opened(ApplicationRow row) {
    return responses.created(
        PATH + "/" + row.id(), new Etag(row.version()), ApplicationView.of(row, Map.of()));
  }

  @POST
  @Path("/{applicationId}/withdrawal")
  @Audited
  @RolesAllowed(Roles.PEER)
  @Operation(
      operationId = "withdrawApplication",
      summary = "Withdraws an open application of the caller")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "Withdrawn",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ApplicationView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response withdraw(
      @PathParam("applicationId") UUID applicationId,
      @HeaderParam("If-Match")
          @Parameter(required = true, description = "The ETag of the version that was read")
          @Nullable String ifMatch) {
    UUID peerId = access.own().orElseThrow(NotFound::new);
    return Responses.send(
        transactions.withdraw(
            applicationId, peerId, Etag.fromIfMatch(ifMatch), request.of(null), this::changed));
  }

  private StoredResponse changed(ApplicationRow row) {
    return responses.done(new Etag(row.version()), ApplicationView.of(row, standing.of(row.id())));
  }

  @GET
  @Path("/{applicationId}")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "getApplication",
      summary = "One's own application, or one made to one's board")
  @APIResponse(
      responseCode = "200",
      description = "The application",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ApplicationView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Unknown, or not yours")
  public Response application(@PathParam("applicationId") UUID applicationId) {
    ApplicationRow row = applications.findByIdOptional(applicationId).orElseThrow(NotFound::new);
    audit.subject(AuditSubject.of(AccessBasis.NONE, row.id(), row.peerId()));
    audit.recordRead(
        AuditSubject.of(access.basis(row.peerId(), row.jurisdiction()), row.id(), row.peerId()));
    return Response.ok(ApplicationView.of(row, standing.of(row.id())))
        .header("ETag", new Etag(row.version()).header())
        .build();
  }

  @GET
  @Audited
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "listApplications",
      summary = "One's own applications and those made to one's board; newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ApplicationsView.class)),
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
    Capacities caller = access.capacities();
    var page = wanted.page(queries.seenBy(caller, wanted), ApplicationLine::cursor);
    audit.recordPageRead(
        page.items(),
        line -> caller.basis(line.peerId(), line.jurisdiction()),
        ApplicationLine::peerId,
        access.basisOfNone());
    return Response.ok(new ApplicationsView(page.items()))
        .header("Link", page.linkHeader(PATH, wanted.limit()))
        .build();
  }
}
