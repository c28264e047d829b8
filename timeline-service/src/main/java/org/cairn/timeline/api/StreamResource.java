package org.cairn.timeline.api;

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
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.problem.BadParameter;
import org.cairn.timeline.query.ArrivalQuery;
import org.cairn.timeline.query.ArrivalQuery.Place;
import org.cairn.timeline.query.TimelineAccess;
import org.cairn.timeline.query.View;
import org.cairn.timeline.stream.Reader;
import org.cairn.timeline.stream.TimelineStreams;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A path, followed while it grows. */
@Path("/api/v1/timelines/{peerId}/stream")
@RunOnVirtualThread
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "timelines")
public class StreamResource {

  private static final Pattern EVENT_ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final TimelineAccess access;
  private final ArrivalQuery path;
  private final TimelineStreams streams;
  private final JsonWebToken token;
  private final ObjectMapper json;
  private final AuditLog audit;

  public StreamResource(
      TimelineAccess access,
      ArrivalQuery path,
      TimelineStreams streams,
      JsonWebToken token,
      ObjectMapper json,
      AuditLog audit) {
    this.access = access;
    this.path = path;
    this.streams = streams;
    this.token = token;
    this.json = json;
    this.audit = audit;
  }

  @GET
  @Audited(person = "peerId")
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER, Roles.SUPERVISOR, Roles.AGENCY})
  @Operation(
      operationId = "followTimeline",
      summary = "New entries of a peer's path as server-sent events, in the order they arrive",
      description =
          "Each event is an entry as on the page; its id is the entry's eventId, its type the"
              + " entry's type. Without Last-Event-ID the stream begins now. With it, it begins"
              + " behind that entry. If that entry is not on the path, everything is sent from the"
              + " beginning, after an event of the type from-the-beginning. The stream ends when"
              + " the token expires.")
  @APIResponse(
      responseCode = "200",
      description = "Events, and comments while there are none",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = TimelineView.EntryView.class)))
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
  public void follow(
      @PathParam("peerId") UUID peerId,
      @Parameter(description = "The id of the last event that was received")
          @HeaderParam("Last-Event-ID")
          @Nullable String lastEventId,
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context HttpServerRequest request) {
    UUID last = eventIdOf(lastEventId);
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
            ? path.newest(reader.peerId(), reader.view())
            : path.placeOf(reader.peerId(), reader.view(), last);
    request.response().putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
    if (from.isPresent()) {
      channel.beginAfter(from.get().eventId());
      streams.open(reader, from.get().position(), channel);
    } else {
      channel.beginAnew();
      streams.open(reader, 0, channel);
    }
  }

  private static @Nullable UUID eventIdOf(@Nullable String header) {
    if (header == null) {
      return null;
    }
    if (!EVENT_ID.matcher(header).matches()) {
      throw new BadParameter("Last-Event-ID: take it from the id of the last event");
    }
    return UUID.fromString(header);
  }
}
