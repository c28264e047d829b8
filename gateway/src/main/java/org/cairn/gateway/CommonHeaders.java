package org.cairn.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cairn.gateway.rate.RateLimitResult;
import org.cairn.gateway.rate.RateLimits;

/** The common headers of every response. Set last, just before it is sent. */
final class CommonHeaders {

  private final List<RateLimitResult> results = new ArrayList<>();
  private final List<Consumer<MultiMap>> more = new ArrayList<>();

  CommonHeaders(RoutingContext context, RateLimits rates) {
    context.addHeadersEndHandler(end -> {
      MultiMap headers = context.response().headers();
      rates.describe(results, headers);
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Referrer-Policy", "no-referrer");
      more.forEach(writer -> writer.accept(headers));
      if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
      }
    });
  }

  void add(RateLimitResult result) {
    results.add(result);
  }

  /** Those that are written after these, and over them. */
  void add(Consumer<MultiMap> writer) {
    more.add(writer);
  }
}
