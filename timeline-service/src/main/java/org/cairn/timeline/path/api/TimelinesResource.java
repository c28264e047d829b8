package org.cairn.timeline.path.api;

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
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.PageRequest;
import org.cairn.timeline.access.TimelineAccess;
import org.cairn.timeline.access.View;
import org.cairn.timeline.path.PathEntry;
import org.cairn.timeline.path.query.HeldFacts;
import org.cairn.timeline.path.query.PathCursor;
import org.cairn.timeline.path.query.PathRequest;
import org.cairn.timeline.path.query.TimelineQuery;
import org.cairn.timeline.standing.PeerStanding;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A peer's timeline, page by page. */
@Path("/api/v1/timelines")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "timelines")
public class TimelinesResource {

  private final TimelineAccess access;
  private final TimelineQuery timeline;
  private final PeerStanding standing;
  private final HeldFacts held;
  private final AuditLog audit;

  public TimelinesResource(
      TimelineAccess access,
      TimelineQuery timeline,
      PeerStanding standing,
      HeldFacts held,
      AuditLog audit) {
    this.access = access;
    this.timeline = timeline;
    this.standing = standing;
    this.held = held;
    this.audit = audit;
  }

  @GET
  @Path("/{peerId}")
  @Audited(person = "peerId")
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER, Roles.SUPERVISOR, Roles.AGENCY})
  @Operation(
      summary = "A peer's timeline, newest first, and the peer's standing on a day",
      description =
          "Peers see all of their own timeline, a board what concerns its states or none in"
              + " particular. A supervisor sees, of peers with whom there is a signed agreement,"
              + " what both did together and, on the days of the agreement, hours and the standing"
              + " of supervision. An agency sees its own employment of the peer and, on the days"
              + " of it, the standing of certificates. Parts of the standing that the reader may"
              + " not see are absent.")
  @APIResponseSchema(value = TimelineView.class, responseDescription = "A page")
  @APIResponse(
      responseCode = "409",
      description = "Just registered: not here yet, try again",
      headers = {
        @Header(
            name = "Retry-After",
            description = "In how many seconds",
            schema = @Schema(type = SchemaType.INTEGER))
      })
  public Response getTimeline(
      @PathParam("peerId") UUID peerId,
      @Parameter(
              description =
                  "learned: as the services recorded it; happened: by the day of the fact",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"learned", "happened"},
                      defaultValue = "learned"))
          @QueryParam("order")
          @Nullable String order,
      @Parameter(
              description = "Only this part of the timeline",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {
                        "becoming",
                        "certificate",
                        "work",
                        "supervision",
                        "education"
                      }))
          @QueryParam("chapter")
          @Nullable String chapter,
      @Parameter(
              description =
                  "Only what had happened by the end of this day, and the standing on it; without"
                      + " it everything, and the standing today, in the time zone where it holds",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("at")
          @Nullable String at,
      @Parameter(
              description = "Only what had been learned by then, of entries and standing alike",
              schema = @Schema(type = SchemaType.STRING, format = "date-time"))
          @QueryParam("knownAt")
          @Nullable String knownAt,
      @Parameter(description = "Where the previous page ended; as in its Link header")
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
    var parameters = PathParameters.of(order, chapter, at, knownAt, cursor);
    return page(peerId, parameters, PageRequest.of(null, limit));
  }

  private Response page(UUID peerId, PathParameters parameters, PageRequest size) {
    PathRequest request = parameters.request();
    View view = access.viewOf(peerId);
    List<PathEntry> rows = timeline.entries(peerId, view, request, size.rowsToRead());
    List<PathEntry> shown = rows.subList(0, Math.min(rows.size(), size.limit()));
    var body =
        new TimelineView(
            peerId,
            standing.of(peerId, view, request.at(), request.knownAt()),
            shown,
            held.about(peerId, view));
    audit.recordRead(AuditSubject.of(view.basis(), peerId, peerId));
    Response.ResponseBuilder response = Response.ok(body);
    if (rows.size() > shown.size()) {
      response.header(
          "Link",
          parameters.linkToNext(
              UriBuilder.fromPath("/api/v1/timelines/" + peerId),
              PathCursor.at(shown.getLast()),
              size.limit()));
    }
    return response.build();
  }
}
