package org.cairn.timeline.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.audit.Concern;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.timeline.projection.TimelineEntry;
import org.cairn.timeline.query.HeldFacts;
import org.cairn.timeline.query.TimelineAccess;
import org.cairn.timeline.query.TimelineQuery;
import org.cairn.timeline.query.View;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/timelines")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "timelines")
public class TimelinesResource {

  private final TimelineAccess access;
  private final TimelineQuery timeline;
  private final HeldFacts held;
  private final AuditLog audit;

  public TimelinesResource(
      TimelineAccess access, TimelineQuery timeline, HeldFacts held, AuditLog audit) {
    this.access = access;
    this.timeline = timeline;
    this.held = held;
    this.audit = audit;
  }

  @GET
  @Path("/{peerId}")
  @Audited(person = "peerId")
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(operationId = "getTimeline", summary = "A peer's path, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TimelineView.class)),
      headers = {
        @Header(
            name = "Link",
            description = "The next page, if there is one: rel=\"next\"",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Unknown, or not yours")
  @APIResponse(
      responseCode = "409",
      description = "Just registered: not here yet, try again",
      headers = {
        @Header(
            name = "Retry-After",
            description = "In how many seconds",
            schema = @Schema(type = SchemaType.INTEGER))
      })
  public Response timeline(
      @PathParam("peerId") UUID peerId,
      @Parameter(description = "Where the page before ended; as in its Link header")
          @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(
              description = "How many entries at most",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "200",
                      defaultValue = "50"))
          @QueryParam("limit")
          @Nullable String limit) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    View view = access.viewOf(peerId);
    var page = wanted.page(timeline.entries(peerId, view, wanted), TimelinesResource::cursorOf);
    var body =
        new TimelineView(
            peerId,
            page.items().stream().map(TimelineView.EntryView::of).toList(),
            held.about(peerId, view));
    audit.looked(Concern.with(view.why(), peerId, peerId));
    return Response.ok(body)
        .header("Link", page.linkHeader("/api/v1/timelines/" + peerId, wanted.limit()))
        .build();
  }

  private static Cursor cursorOf(TimelineEntry entry) {
    return new Cursor(entry.recordedAt(), entry.eventId());
  }
}
