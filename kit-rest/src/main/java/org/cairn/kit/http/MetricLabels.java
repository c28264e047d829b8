package org.cairn.kit.http;

import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Labels contain the operation, never ids: they are kept as long as the service runs, and are read
 * by people who may not see records. A request that matches no operation (an unknown path, a method
 * that the path does not have) would be labeled by its path.
 */
@Singleton
public class MetricLabels {

  /** Where Quarkus looks for what to call a request; an operation writes its template here. */
  private static final String TEMPLATE = "UrlPathTemplate";

  private static final String NO_OPERATION = "UNKNOWN";
  private static final String OTHER_METHOD = "OTHER";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** Before every other filter, because any of them may refuse. */
  private static final int FIRST = 10_000;

  void name(@Observes Filters filters) {
    filters.register(
        context -> {
          ((HttpServerRequestInternal) context.request())
              .context()
              .putLocal(TEMPLATE, NO_OPERATION);
          context.next();
        },
        FIRST);
  }

  @Produces
  @Singleton
  MeterFilter methods() {
    return MeterFilter.replaceTagValues(
        "method", sent -> METHODS.contains(sent) ? sent : OTHER_METHOD);
  }
}
