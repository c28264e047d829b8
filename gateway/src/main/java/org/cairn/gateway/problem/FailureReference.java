package org.cairn.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.UUID;

/** By what those who run the gateway find in its log what a person or a program met. */
public final class FailureReference {

  private FailureReference() {}

  /** The trace, which stands in front of each line of the request; without one, a name. */
  public static String ofThisRequest() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString();
  }
}
