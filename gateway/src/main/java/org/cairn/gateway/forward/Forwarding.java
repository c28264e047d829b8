package org.cairn.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.cairn.gateway.GatewaySettings;
import org.cairn.gateway.identity.Caller;
import org.cairn.gateway.route.Route;

/** Passes checked requests on to their service. */
@Singleton
public final class Forwarding {

  private final Services services;
  private final RequestHeaders requestHeaders;
  private final Vertx vertx;
  private final Duration timeout;

  Forwarding(
      Services services, RequestHeaders requestHeaders, Vertx vertx, GatewaySettings settings) {
    this.services = services;
    this.requestHeaders = requestHeaders;
    this.vertx = vertx;
    this.timeout = settings.upstreamTimeout();
  }

  public void forward(RoutingContext context, Route route, Caller caller) {
    var exchange = new Exchange(context, route, new Timeout(vertx, timeout));
    services
        .request(route.service())
        .onFailure(exchange::notConnected)
        .onSuccess(upstream ->
            exchange.send(
                upstream, headers -> requestHeaders.prepare(headers, context.request(), caller)));
  }
}
