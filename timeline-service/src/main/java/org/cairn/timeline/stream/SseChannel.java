package org.cairn.timeline.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.cairn.timeline.path.PathEntry;

/** Server-sent events to one reader, one at a time. An event's id is the id of its fact. */
public final class SseChannel {

  private static final long RECONNECT_MILLIS = 2_000;

  /** Says that the whole timeline follows, because the id that was sent is not on it. */
  private static final String RESTARTED = "restarted";

  private final SseEventSink sink;
  private final Sse sse;
  private final HttpServerRequest request;
  private final ObjectMapper json;

  public SseChannel(SseEventSink sink, Sse sse, HttpServerRequest request, ObjectMapper json) {
    this.sink = sink;
    this.sse = sse;
    this.request = request;
    this.json = json;
  }

  /** Names the place from which the reader can continue, even if nothing else is ever sent. */
  public CompletionStage<?> beginAfter(UUID eventId) {
    return sink.send(
        sse.newEventBuilder()
            .reconnectDelay(RECONNECT_MILLIS)
            .id(eventId.toString())
            .comment("following")
            .build());
  }

  public CompletionStage<?> beginAnew() {
    return sink.send(
        sse.newEventBuilder().reconnectDelay(RECONNECT_MILLIS).name(RESTARTED).data("{}").build());
  }

  /** Completes when it has left this process; until then the reader is behind. */
  CompletionStage<?> send(PathEntry entry) {
    return sink.send(
        sse.newEventBuilder()
            .id(entry.eventId().toString())
            .name(entry.type())
            .data(written(entry))
            .build());
  }

  /** Here, not by the sink, which would name the media type in a field that no standard has. */
  private String written(PathEntry entry) {
    try {
      return json.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An entry can always be written", e);
    }
  }

  CompletionStage<?> heartbeat() {
    return sink.send(sse.newEventBuilder().comment("still here").build());
  }

  boolean isClosed() {
    return sink.isClosed();
  }

  /** In order, after what was sent. */
  void end() {
    sink.close();
  }

  /** At once; for a reader who does not accept what was sent. */
  void abort() {
    request.connection().close();
  }
}
