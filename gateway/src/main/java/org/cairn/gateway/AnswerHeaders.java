package org.cairn.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cairn.gateway.rate.RateLimitResult;
import org.cairn.gateway.rate.RateLimits;

/** The headers of every response, whoever wrote it. Set last, just before it is sent. */
final class AnswerHeaders {

  private final List<RateLimitResult> verdicts = new ArrayList<>();
  private final List<Consumer<MultiMap>> more = new ArrayList<>();

  AnswerHeaders(RoutingContext context, RateLimits rates) {
    context.addHeadersEndHandler(end -> {
      MultiMap headers = context.response().headers();
      rates.describe(verdicts, headers);
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "no-referrer");
      more.forEach(writer -> writer.accept(headers));
      if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
      }
    });
  }

  void add(RateLimitResult verdict) {
    verdicts.add(verdict);
  }

  /** Those that are written after these, and over them. */
  void add(Consumer<MultiMap> writer) {
    more.add(writer);
  }
}
