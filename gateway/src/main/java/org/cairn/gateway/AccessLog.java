package org.cairn.gateway;

import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Logs the route of each request, never its path: paths hold ids, queries hold search terms,
 * headers hold tokens. Metrics and spans use the same name.
 */
final class AccessLog {

  private static final Logger LOG = Logger.getLogger("org.cairn.gateway.access");

  /** Quarkus names a request in metrics and traces after this value of its context. */
  private static final String TEMPLATE = "UrlPathTemplate";

  /** The name of a request without a route. */
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
