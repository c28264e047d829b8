package org.cairn.kit.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.http.ThisService;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Events that wait in a service, and the command that lets them go on once their cause is mended.
 */
@Path("/api/v1/operations/{service}/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
@Tag(name = "operations")
public class ParkedEventsResource {

  private final ThisService thisService;
  private final ParkedEventsQuery query;
  private final Consumption consumption;
  private final AuditLog audit;

  public ParkedEventsResource(
      ThisService thisService, ParkedEventsQuery query, Consumption consumption, AuditLog audit) {
    this.thisService = thisService;
    this.query = query;
    this.consumption = consumption;
    this.audit = audit;
  }

  /** What a replay did. */
  public record ReplayView(int released) {}

  /** The events that wait, oldest first. */
  public record ParkedEventsView(List<ParkedEventsQuery.ParkedEventView> items) {}

  @GET
  @Audited
  @Operation(operationId = "listParkedEvents", summary = "Events that wait, oldest first")
  @APIResponseSchema(ParkedEventsView.class)
  public Response list(
      @PathParam("service") String service,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          @Nullable String limit) {
    thisService.requireNamed(service);
    PageRequest request = PageRequest.of(cursor, limit);
    var page =
        request.page(
            query.waiting(request), event -> new Cursor(event.parkedAt(), event.eventId()));
    audit.recordRead(AuditSubject.ofService(AccessBasis.ADMINISTRATION, null));
    return Response.ok(new ParkedEventsView(page.items()))
        .header(
            "Link",
            page.linkHeader("/api/v1/operations/" + service + "/parked-events", request.limit()))
        .build();
  }

  @POST
  @Path("/{eventId}/replay")
  @Audited
  @Operation(
      operationId = "replayParkedEvent",
      summary = "Applies the events of this one's key again, in their order, from the first")
  @APIResponseSchema(ReplayView.class)
  @APIResponse(responseCode = "409", description = "One still cannot be applied")
  public Response replay(@PathParam("service") String service, @PathParam("eventId") UUID eventId)
      throws SQLException {
    thisService.requireNamed(service);
    return switch (consumption.replay(eventId)) {
      case ParkedEventReplay.Outcome.Released(int events) -> {
        audit.recordCommand(AuditSubject.ofService(AccessBasis.ADMINISTRATION, eventId));
        yield Response.ok(new ReplayView(events)).build();
      }
      case ParkedEventReplay.Outcome.StoppedAt stopped -> {
        String detail =
            "%d released before; stopped at %s: %s"
                .formatted(stopped.releasedBefore(), stopped.eventId(), stopped.cause());
        yield Problem.of(409, "still-parked", "An event still cannot be applied", detail)
            .response()
            .build();
      }
      case ParkedEventReplay.Outcome.NotWaiting() -> throw new NotFound();
    };
  }
}
