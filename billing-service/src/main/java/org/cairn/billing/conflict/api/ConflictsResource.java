package org.cairn.billing.conflict.api;

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
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.conflict.decision.ConflictCommand;
import org.cairn.billing.conflict.query.ConflictQueries;
import org.cairn.billing.conflict.query.ConflictQueries.ConflictLine;
import org.cairn.billing.conflict.query.ConflictQueries.Versioned;
import org.cairn.billing.conflict.transaction.ConflictTransactions;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.problem.BadParameter;
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

/** Encounters of one peer at one time that several agencies logged, for their board to settle. */
@Path("/api/v1/encounter-conflicts")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.BOARD_STAFF)
@Tag(name = "encounter-conflicts")
public class ConflictsResource {

  private static final String PATH = "/api/v1/encounter-conflicts";
  private static final String OPEN = "open";

  private final ConflictTransactions transactions;
  private final ConflictQueries queries;
  private final IdentityBindings bindings;
  private final Caller caller;
  private final RequestIdentity request;
  private final Responses responses;
  private final AuditLog audit;

  public ConflictsResource(
      ConflictTransactions transactions,
      ConflictQueries queries,
      IdentityBindings bindings,
      Caller caller,
      RequestIdentity request,
      Responses responses,
      AuditLog audit) {
    this.transactions = transactions;
    this.queries = queries;
    this.bindings = bindings;
    this.caller = caller;
    this.request = request;
    this.responses = responses;
    this.audit = audit;
  }

  /** A page of conflicts. */
  @Schema(requiredProperties = {"items"})
  public record ConflictsView(List<ConflictLine> items) {}

  @GET
  @Audited
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(
      operationId = "listEncounterConflicts",
      summary = "Encounters of the board's states that lie beside another; the latest found first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConflictsView.class)),
      headers = {
        @Header(
            name = "Link",
            description = "The next page, if there is one: rel=\"next\"",
            schema = @Schema(type = SchemaType.STRING))
      })
  public Response list(
      @QueryParam("status")
          @Parameter(
              description = "Only those that nobody has settled",
              schema = @Schema(type = SchemaType.STRING, enumeration = OPEN))
          @Nullable String status,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          @Nullable String limit) {
    if (status != null && !status.equals(OPEN)) {
      throw new BadParameter("status: " + OPEN + " or nothing");
    }
    PageRequest wanted = PageRequest.of(cursor, limit);
    var page =
        wanted.page(
            queries.of(caller.jurisdictions(), status != null, wanted), ConflictLine::cursor);
    audit.recordRead(
        AuditSubject.ofPage(
            AccessBasis.BOARD_OF_JURISDICTION,
            page.items().stream().map(ConflictLine::peerId).toList()));
    UriBuilder address = UriBuilder.fromPath(PATH);
    if (status != null) {
      address.queryParam("status", status);
    }
    return Response.ok(new ConflictsView(page.items()))
        .header("Link", page.linkHeader(address, wanted.limit()))
        .build();
  }

  @GET
  @Path("/{conflictId}")
  @Audited
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(
      operationId = "getEncounterConflict",
      summary = "An encounter of the board's states that lies beside another")
  @APIResponse(
      responseCode = "200",
      description = "The conflict",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConflictLine.class)))
  @APIResponse(responseCode = "404", description = "Unknown, or of another state")
  public Response conflict(@PathParam("conflictId") UUID conflictId) {
    Versioned found = find(conflictId);
    audit.recordRead(
        AuditSubject.of(AccessBasis.BOARD_OF_JURISDICTION, conflictId, found.line().peerId()));
    return Response.ok(found.line()).header("ETag", new Etag(found.version()).header()).build();
  }

  @POST
  @Path("/{conflictId}/settlement")
  @Audited
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(
      operationId = "settleEncounterConflict",
      summary = "Says of an encounter whether it stands; of those at one time only one can")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "Settled",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConflictLine.class)))
  @APIResponse(responseCode = "404", description = "Unknown, or of another state")
  @APIResponse(responseCode = "409", description = "Settled before, or one's own")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "422", description = "Another at that time stands")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response settle(
      @PathParam("conflictId") UUID conflictId,
      @HeaderParam("If-Match")
          @Parameter(required = true, description = "The ETag of the version that was read")
          @Nullable String ifMatch,
      @NotNull @Valid SettleConflictRequest body) {
    return Responses.send(
        transactions.settle(
            conflictId,
            new ConflictCommand.Settle(body.outcome(), body.reason()),
            caller.jurisdictions()::contains,
            bindings.personOf(Kind.PEER, caller.subject()),
            Etag.fromIfMatch(ifMatch),
            request.of(body),
            () -> settled(conflictId)));
  }

  private StoredResponse settled(UUID conflictId) {
    Versioned found = find(conflictId);
    return responses.done(new Etag(found.version()), found.line());
  }

  private Versioned find(UUID conflictId) {
    return queries.find(caller.jurisdictions(), conflictId).orElseThrow(NotFound::new);
  }
}
