package org.cairn.gateway;

import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Says of each request what route it took, never which path: paths hold ids, queries hold search
 * terms, headers hold tokens. Metrics and spans get the same name for it.
 */
final class AccessLog {

  private static final Logger LOG = Logger.getLogger("org.cairn.gateway.access");

  /**
   * Under this name of the request's context Quarkus looks for what to call it in metrics and
   * traces.
   */
  private static final String TEMPLATE = "UrlPathTemplate";

  /** What a request is called that no route was found for. */
  static final String NO_ROUTE = "unrouted";

  private AccessLog() {}

  static void start(RoutingContext context) {
    long begin = System.nanoTime();
    name(context, NO_ROUTE);
    context.addEndHandler(end ->
        LOG.infof(
            "%s %s %d %d ms%s",
            MetricLabels.method(context.request().method().name()),
            nameOf(context),
            context.response().getStatusCode(),
            Duration.ofNanos(System.nanoTime() - begin).toMillis(),
            end.succeeded() ? "" : " broken off"));
  }

  static void name(RoutingContext context, String route) {
    ((HttpServerRequestInternal) context.request()).context().putLocal(TEMPLATE, route);
  }

  private static String nameOf(RoutingContext context) {
    return ((HttpServerRequestInternal) context.request()).context().getLocal(TEMPLATE);
  }
}
