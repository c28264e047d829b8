package org.cairn.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.UUID;

/**
 * What a failure is called in its answer and in the log: the trace, which stands in front of each
 * line of the request anyway, or a name of its own where there is none.
 */
public final class FailureReference {

  private FailureReference() {}

  public static String current() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString();
  }
}
