package org.cairn.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Objects;
import java.util.function.Consumer;
import org.cairn.gateway.problem.Problem;
import org.cairn.gateway.problem.ProblemWriter;
import org.cairn.gateway.problem.Problems;
import org.cairn.gateway.route.Route;
import org.cairn.http.log.SeldomLog;
import org.jboss.logging.Logger;

/** One request to a service and its response. Nothing is buffered. */
final class Exchange {

  private static final Logger LOG = Logger.getLogger(Exchange.class);
  private static final SeldomLog BROKEN_OFF = new SeldomLog(Exchange.class);
  private static final SeldomLog NO_ANSWER = new SeldomLog(Exchange.class);
  private static final long CANCEL = 0x8;

  private final RoutingContext context;
  private final Route route;
  private final Timeout timeout;
  private final LimitedBody body;

  Exchange(RoutingContext context, Route route, Timeout timeout) {
    this.context = context;
    this.route = route;
    this.timeout = timeout;
    this.body = new LimitedBody(context.request(), route.maxBody(), timeout::renew);
  }

  void notConnected(Throwable failure) {
    LOG.warnf("%s is not reachable: %s", route.service(), failure.getMessage());
    ProblemWriter.send(context, Problems.serviceUnavailable());
  }

  void send(HttpClientRequest upstream, Consumer<MultiMap> prepareHeaders) {
    HttpServerRequest request = context.request();
    if (context.response().closed()) {
      upstream.reset(CANCEL);
      return;
    }
    ProxyRequest proxied = ProxyRequest.reverseProxy(request);
    prepareHeaders.accept(proxied.headers());
    proxied.setURI(target(request));
    proxied.setBody(Body.body(body, lengthOf(request)));
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    // Failures arrive with the response; without this they would be logged a second time as errors.
    upstream.exceptionHandler(failure -> LOG.debug("The request to a service failed", failure));
    timeout.start(() -> upstream.reset(CANCEL));
    proxied
        .send(upstream)
        .onSuccess(response -> respond(upstream, response))
        .onFailure(this::failed);
  }

  private void respond(HttpClientRequest upstream, ProxyResponse response) {
    timeout.end();
    ResponseHeaders.prepare(response.headers());
    if (response.getStatusCode() == 204 || response.getStatusCode() == 304) {
      response.setBody(null);
    }
    new ServiceResponse(context.vertx(), upstream, context.response())
        .send(response)
        .onFailure(failure ->
            BROKEN_OFF.warn(
                "A response of %s broke off: %s".formatted(route.service(), failure.getMessage())));
  }

  private void failed(Throwable failure) {
    timeout.end();
    ProblemWriter.send(context, problemOf(failure));
  }

  private Problem problemOf(Throwable failure) {
    if (body.isTooLarge()) {
      return Problems.bodyTooLarge(route.maxBody());
    }
    NO_ANSWER.warn(
        "%s sent no usable response: %s".formatted(route.service(), failure.getMessage()));
    return timeout.isOver() ? Problems.serviceTooSlow() : Problems.badResponse();
  }

  /** The path that was checked, not the request line: that one may hold an absolute address. */
  private static String target(HttpServerRequest request) {
    String path = Objects.requireNonNull(request.path());
    return request.query() == null ? path : path + "?" + request.query();
  }

  private static long lengthOf(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? -1 : Long.parseLong(length);
  }
}
