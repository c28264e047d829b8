package org.cairn.gateway;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.cairn.gateway.openapi.OpenApiPages;
import org.cairn.gateway.portal.guard.Assets;
import org.cairn.gateway.portal.guard.Page;
import org.cairn.gateway.route.RoutingTable;

/**
 * Keeps the number of time series bounded: methods and paths are written by clients, and every new
 * value of a label costs memory for as long as the gateway runs.
 */
final class MetricLabels {

  static final String OTHER_METHOD = "OTHER";

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private MetricLabels() {}

  /** The method, or one name for all unknown ones. */
  static String method(String method) {
    return METHODS.contains(method) ? method : OTHER_METHOD;
  }

  /** Registers the filters with Micrometer. */
  static final class Filters {

    @Produces
    @Singleton
    MeterFilter methods() {
      return MeterFilter.replaceTagValues("method", MetricLabels::method);
    }

    @Produces
    @Singleton
    MeterFilter routes(RoutingTable routes) {
      Set<String> known = new HashSet<>(routes.patterns());
      known.addAll(OpenApiPages.PATHS);
      known.addAll(Page.patterns());
      known.add(Assets.NAME);
      return MeterFilter.replaceTagValues(
          "uri", uri -> known.contains(uri) ? uri : AccessLog.NO_ROUTE);
    }
  }
}
