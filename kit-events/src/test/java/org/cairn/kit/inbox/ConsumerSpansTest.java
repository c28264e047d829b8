package org.cairn.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cairn.contracts.CloudEventHeaders;
import org.junit.jupiter.api.Test;

class ConsumerSpansTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final InMemorySpanExporter exported = InMemorySpanExporter.create();
  private final ConsumerSpans spans =
      new ConsumerSpans(
          OpenTelemetrySdk.builder()
              .setTracerProvider(
                  SdkTracerProvider.builder()
                      .addSpanProcessor(SimpleSpanProcessor.create(exported))
                      .build())
              .build());

  @Test
  void aBatch_isLinkedToTheTraceOfEachCommandInIt() {
    spans.start(List.of(fact("00-" + TRACE + "-00f067aa0ba902b7-01"), fact("nonsense"))).end();

    SpanData span = exported.getFinishedSpanItems().getFirst();
    assertThat(span.getLinks())
        .singleElement()
        .satisfies(link -> assertThat(link.getSpanContext().getTraceId()).isEqualTo(TRACE));
  }

  private static ConsumerRecord<String, byte[]> fact(String traceparent) {
    var arrived = new ConsumerRecord<>("cairn.test", 0, 0, "key", new byte[0]);
    arrived.headers().add(CloudEventHeaders.TRACE_PARENT, traceparent.getBytes(UTF_8));
    return arrived;
  }
}
