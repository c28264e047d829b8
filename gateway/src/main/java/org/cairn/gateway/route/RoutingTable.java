package org.cairn.gateway.route;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.gateway.GatewaySettings;

/** All routes, the most specific first. A contradictory table stops the startup. */
@Singleton
public final class RoutingTable {

  private final List<Route> routes;
  private final List<RoutePattern> publicPaths;

  @Inject
  public RoutingTable(GatewaySettings settings) {
    this(
        settings.routes().values().stream()
            .map(line -> Route.parse(line, settings.maxBody()))
            .toList(),
        settings.publicPaths(),
        settings.services().keySet());
  }

  public RoutingTable(
      Collection<Route> routes, Collection<String> publicPaths, Set<String> services) {
    this.routes = routes.stream().sorted(Comparator.comparing(Route::pattern)).toList();
    this.publicPaths = publicPaths.stream().map(RoutePattern::parse).toList();
    refuseTwins();
    refuseUnknownServices(services);
  }

  public Optional<Route> find(List<String> path) {
    return routes.stream().filter(route -> route.pattern().matches(path)).findFirst();
  }

  /** All patterns, as they are written in logs and metrics. */
  public List<String> patterns() {
    return routes.stream().map(route -> route.pattern().toString()).toList();
  }

  public boolean isPublic(List<String> path) {
    return publicPaths.stream().anyMatch(pattern -> pattern.matches(path));
  }

  private void refuseTwins() {
    for (int i = 1; i < routes.size(); i++) {
      RoutePattern previous = routes.get(i - 1).pattern();
      RoutePattern next = routes.get(i).pattern();
      if (previous.compareTo(next) == 0) {
        throw new IllegalArgumentException(
            "Two routes match the same paths: " + previous + " and " + next);
      }
    }
  }

  private void refuseUnknownServices(Set<String> services) {
    for (Route route : routes) {
      if (!services.contains(route.service())) {
        throw new IllegalArgumentException(
            "The route " + route.pattern() + " leads to an unknown service: " + route.service());
      }
    }
  }
}
