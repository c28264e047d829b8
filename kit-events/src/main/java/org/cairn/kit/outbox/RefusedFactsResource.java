package org.cairn.kit.outbox;

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
import java.util.List;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.ThisService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Facts that the broker refuses for good, and the command that lets those behind them go first. */
@Path("/api/v1/operations/{service}/outbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "operations")
public class RefusedFactsResource {

  private final ThisService thisService;
  private final RefusedFacts refused;
  private final RefusedFactParking parking;
  private final RequestIdentity request;
  private final AuditLog audit;

  public RefusedFactsResource(
      ThisService thisService,
      RefusedFacts refused,
      RefusedFactParking parking,
      RequestIdentity request,
      AuditLog audit) {
    this.thisService = thisService;
    this.refused = refused;
    this.parking = parking;
    this.request = request;
    this.audit = audit;
  }

  /** Facts that were refused and are not published, oldest first. */
  public record RefusedFactsView(List<RefusedFacts.RefusedFactView> items) {}

  /** The relay tries it again. */
  public record ReleasedFactView(UUID eventId) {}

  /** Why it is parked. */
  public record ParkingRequest(@NotNull ParkingReason reason) {}

  @GET
  @Audited
  @Operation(
      operationId = "listRefusedFacts",
      summary = "Facts that the broker refused, parked or stopping their key; oldest first")
  @APIResponseSchema(RefusedFactsView.class)
  public Response list(
      @PathParam("service") String service,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit) {
    thisService.requireNamed(service);
    PageRequest wanted = PageRequest.of(cursor, limit);
    var page =
        wanted.page(refused.page(wanted), fact -> new Cursor(fact.recordedAt(), fact.eventId()));
    audit.recordRead(AuditSubject.ofService(AccessBasis.ADMINISTRATION, null));
    return Response.ok(new RefusedFactsView(page.items()))
        .header(
            "Link", page.linkHeader("/api/v1/operations/" + service + "/outbox", wanted.limit()))
        .build();
  }

  @POST
  @Path("/{eventId}/parking")
  @Audited
  @Operation(
      operationId = "parkRefusedFact",
      summary = "Lets the facts behind a refused one be published before it; it stays stored")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "Parked, and announced as a dead letter",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RefusedFactParking.ParkedFactView.class)))
  @APIResponse(responseCode = "404", description = "The broker did not refuse such a fact")
  @APIResponse(responseCode = "409", description = "It is parked already")
  public Response park(
      @PathParam("service") String service,
      @PathParam("eventId") UUID eventId,
      @NotNull @Valid ParkingRequest body) {
    thisService.requireNamed(service);
    return Responses.send(parking.park(eventId, body.reason(), request.of(body)));
  }

  @POST
  @Path("/{eventId}/release")
  @Audited
  @Operation(
      operationId = "releaseParkedFact",
      summary = "Has a parked fact published after all, before those behind it")
  @APIResponseSchema(ReleasedFactView.class)
  @APIResponse(responseCode = "404", description = "No such fact is parked")
  public ReleasedFactView release(
      @PathParam("service") String service, @PathParam("eventId") UUID eventId) {
    thisService.requireNamed(service);
    parking.release(eventId);
    return new ReleasedFactView(eventId);
  }
}
