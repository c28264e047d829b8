package org.cairn.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The reference of a failure, in its response and in the log: the trace id, which precedes each log
 * line of the request anyway, or a generated id without tracing.
 */
public final class FailureReference {

  private static final SecureRandom RANDOM = new SecureRandom();

  private FailureReference() {}

  public static String current() {
    SpanContext span = Span.current().getSpanContext();
    if (span.isValid()) {
      return span.getTraceId();
    }
    byte[] name = new byte[16];
    RANDOM.nextBytes(name);
    return HexFormat.of().formatHex(name);
  }
}
