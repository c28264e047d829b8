package org.cairn.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.cairn.contracts.CloudEventHeaders;

/**
 * One span for a batch, linked to the trace of each command whose fact is in it: a batch has many
 * parents, and a span can have only one.
 */
@ApplicationScoped
public class ConsumerSpans {

  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

  private final Tracer tracer;

  public ConsumerSpans(OpenTelemetry telemetry) {
    this.tracer = telemetry.getTracer("org.cairn.kit.inbox");
  }

  Span start(Iterable<ConsumerRecord<String, byte[]>> records) {
    SpanBuilder builder =
        tracer.spanBuilder("apply events").setSpanKind(SpanKind.CONSUMER).setNoParent();
    records.forEach(arrived -> contextOf(arrived).ifPresent(builder::addLink));
    return builder.startSpan();
  }

  private static Optional<SpanContext> contextOf(ConsumerRecord<String, byte[]> arrived) {
    Header header = arrived.headers().lastHeader(CloudEventHeaders.TRACE_PARENT);
    if (header == null || header.value() == null) {
      return Optional.empty();
    }
    Matcher parts = TRACEPARENT.matcher(new String(header.value(), UTF_8));
    return parts.matches()
        ? Optional.of(
            SpanContext.createFromRemoteParent(
                parts.group(1),
                parts.group(2),
                TraceFlags.fromHex(parts.group(3), 0),
                TraceState.getDefault()))
        : Optional.empty();
  }
}
