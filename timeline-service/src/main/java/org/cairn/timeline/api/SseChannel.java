package org.cairn.timeline.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.cairn.timeline.query.PathEntry;
import org.cairn.timeline.stream.StreamChannel;

/** Server-sent events to one reader. An event's id is the id of its fact. */
final class SseChannel implements StreamChannel {

  private static final long RECONNECT_MILLIS = 2_000;

  /** Says that the path is sent from its beginning, because the id that was named is not on it. */
  private static final String FROM_THE_BEGINNING = "from-the-beginning";

  private final SseEventSink sink;
  private final Sse sse;
  private final HttpServerRequest request;
  private final ObjectMapper json;

  SseChannel(SseEventSink sink, Sse sse, HttpServerRequest request, ObjectMapper json) {
    this.sink = sink;
    this.sse = sse;
    this.request = request;
    this.json = json;
  }

  /** Names the place from where the reader can go on, even if nothing else is ever sent. */
  CompletionStage<?> beginAfter(UUID eventId) {
    return sink.send(
        sse.newEventBuilder()
            .reconnectDelay(RECONNECT_MILLIS)
            .id(eventId.toString())
            .comment("following")
            .build());
  }

  CompletionStage<?> beginAnew() {
    return sink.send(
        sse.newEventBuilder()
            .reconnectDelay(RECONNECT_MILLIS)
            .name(FROM_THE_BEGINNING)
            .data("{}")
            .build());
  }

  @Override
  public CompletionStage<?> send(PathEntry placed) {
    return sink.send(
        sse.newEventBuilder()
            .id(placed.entry().eventId().toString())
            .name(placed.entry().type())
            .data(written(placed))
            .build());
  }

  /** Here, not by the sink: that would name the media type in a field that no standard knows. */
  private String written(PathEntry placed) {
    try {
      return json.writeValueAsString(TimelineView.EntryView.of(placed));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A view can always be written", e);
    }
  }

  @Override
  public CompletionStage<?> heartbeat() {
    return sink.send(sse.newEventBuilder().comment("still here").build());
  }

  @Override
  public boolean isClosed() {
    return sink.isClosed();
  }

  @Override
  public void end() {
    sink.close();
  }

  @Override
  public void abort() {
    request.connection().close();
  }
}
