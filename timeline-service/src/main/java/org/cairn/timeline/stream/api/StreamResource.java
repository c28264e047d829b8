package org.cairn.timeline.stream.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.problem.Problem;
import org.cairn.kit.reading.Parameters;
import org.cairn.timeline.access.TimelineAccess;
import org.cairn.timeline.access.View;
import org.cairn.timeline.path.PathEntry;
import org.cairn.timeline.stream.Reader;
import org.cairn.timeline.stream.SseChannel;
import org.cairn.timeline.stream.TimelineStreams;
import org.cairn.timeline.stream.TooManyStreams;
import org.cairn.timeline.stream.query.ArrivalQuery;
import org.cairn.timeline.stream.query.ArrivalQuery.Place;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** A timeline that is followed while entries are appended to it. */
@Path("/api/v1/timelines")
@RunOnVirtualThread
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "timelines")
public class StreamResource {

  private static final int SECONDS_UNTIL_ONE_MAY_BE_FREE = 10;

  private final TimelineAccess access;
  private final ArrivalQuery arrivals;
  private final TimelineStreams streams;
  private final JsonWebToken token;
  private final ObjectMapper json;
  private final AuditLog audit;

  public StreamResource(
      TimelineAccess access,
      ArrivalQuery arrivals,
      TimelineStreams streams,
      JsonWebToken token,
      ObjectMapper json,
      AuditLog audit) {
    this.access = access;
    this.arrivals = arrivals;
    this.streams = streams;
    this.token = token;
    this.json = json;
    this.audit = audit;
  }

  @GET
  @Path("/{peerId}/stream")
  @Audited(person = "peerId")
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER, Roles.SUPERVISOR, Roles.AGENCY})
  @Operation(
      summary = "New entries of a peer's timeline as server-sent events, in order of arrival",
      description =
          "Each event is an entry as on a page; its id is the entry's eventId, its type the"
              + " entry's type. Without Last-Event-ID the stream begins now, with it after that"
              + " entry. If that entry is not on the timeline, all entries are sent, after an event"
              + " of the type restarted. The stream ends when the token expires.")
  @APIResponse(
      responseCode = "200",
      description = "Events, and comments while there are none",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = PathEntry.class)))
  @APIResponse(
      responseCode = "409",
      description = "Just registered: not here yet, try again",
      headers = {
        @Header(
            name = "Retry-After",
            description = "In how many seconds",
            schema = @Schema(type = SchemaType.INTEGER))
      })
  public void followTimeline(
      @PathParam("peerId") UUID peerId,
      @Parameter(description = "The id of the last event that was received")
          @HeaderParam("Last-Event-ID")
          @Nullable String lastEventId,
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context HttpServerRequest request) {
    UUID last = Parameters.id("Last-Event-ID", lastEventId);
    View view = access.viewOf(peerId);
    audit.recordRead(AuditSubject.of(view.basis(), peerId, peerId));
    var reader =
        new Reader(
            token.getSubject(), peerId, view, Instant.ofEpochSecond(token.getExpirationTime()));
    streams.reserve(reader.subject());
    boolean opened = false;
    try {
      open(reader, last, new SseChannel(sink, sse, request, json), request);
      opened = true;
    } finally {
      if (!opened) {
        streams.release(reader.subject());
      }
    }
  }

  private void open(
      Reader reader, @Nullable UUID last, SseChannel channel, HttpServerRequest request) {
    Optional<Place> from =
        last == null
            ? arrivals.latest(reader.peerId(), reader.view())
            : arrivals.placeOf(reader.peerId(), reader.view(), last);
    request.response().putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
    if (from.isPresent()) {
      channel.beginAfter(from.get().eventId());
      streams.open(reader, from.get().position(), channel);
    } else {
      channel.beginAnew();
      streams.open(reader, 0, channel);
    }
  }

  @ServerExceptionMapper
  public Response tooManyStreams(TooManyStreams tooMany) {
    return Problem.of(
            tooMany.ofThisPerson() ? 429 : 503,
            "too-many-streams",
            "Too many streams",
            tooMany.ofThisPerson()
                ? "Close one of your streams first."
                : "All streams of this service are in use; read the page instead.")
        .response()
        .header("Retry-After", SECONDS_UNTIL_ONE_MAY_BE_FREE)
        .build();
  }
}
