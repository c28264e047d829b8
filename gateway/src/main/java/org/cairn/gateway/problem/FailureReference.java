package org.cairn.gateway.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.UUID;

/**
 * The reference of a failure in its response and in the log: the trace id, which is at the front of
 * each log line of the request anyway, or a random one without a trace.
 */
public final class FailureReference {

  private FailureReference() {}

  public static String current() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString();
  }
}
