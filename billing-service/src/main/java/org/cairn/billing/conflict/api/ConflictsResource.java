package org.cairn.billing.conflict.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.conflict.query.ConflictQueries;
import org.cairn.billing.conflict.query.ConflictQueries.ConflictLine;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.problem.BadParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Encounters of one peer at one time that several agencies logged, as their board sees them. */
@Path(SettleConflict.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "encounter-conflicts")
public class ConflictsResource {

  private static final String OPEN = "open";

  private final ConflictQueries queries;
  private final Caller caller;
  private final AuditLog audit;

  public ConflictsResource(ConflictQueries queries, Caller caller, AuditLog audit) {
    this.queries = queries;
    this.caller = caller;
    this.audit = audit;
  }

  /** A page of conflicts. */
  public record ConflictsView(List<ConflictLine> items) {}

  @GET
  @Audited
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(
      summary = "Encounters of the board's states that overlap another; the latest found first")
  @APIResponseSchema(value = ConflictsView.class, responseDescription = "A page")
  public Response listEncounterConflicts(
      @QueryParam("status")
          @Parameter(
              description = "Only those that are not settled",
              schema = @Schema(type = SchemaType.STRING, enumeration = OPEN))
          @Nullable String status,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    if (status != null && !status.equals(OPEN)) {
      throw new BadParameter("status: " + OPEN + " or nothing");
    }
    PageRequest wanted = PageRequest.of(cursor, limit);
    var page =
        wanted.page(
            queries.ofBoard(caller.jurisdictions(), status != null, wanted), ConflictLine::cursor);
    audit.recordRead(
        AuditSubject.ofPage(
            AccessBasis.BOARD_OF_JURISDICTION,
            page.items().stream().map(ConflictLine::peerId).toList()));
    UriBuilder address = UriBuilder.fromPath(SettleConflict.PATH);
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
  @Operation(summary = "An encounter of the board's states that overlaps another")
  @APIResponseSchema(value = ConflictLine.class, responseDescription = "The conflict")
  @APIResponse(responseCode = "404", description = "Unknown, or of another state")
  public Response getEncounterConflict(@PathParam("conflictId") UUID conflictId) {
    ConflictLine found = queries.find(caller.jurisdictions(), conflictId);
    audit.recordRead(
        AuditSubject.of(AccessBasis.BOARD_OF_JURISDICTION, conflictId, found.peerId()));
    return Response.ok(found).header("ETag", new Etag(found.version()).header()).build();
  }
}
