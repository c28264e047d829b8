package org.cairn.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What a failure is called in its answer and in the log: the trace, which stands in front of each
 * line of the request anyway, or a name of its own where there is none.
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
