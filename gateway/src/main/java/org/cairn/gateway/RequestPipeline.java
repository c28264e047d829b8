package org.cairn.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.cairn.gateway.forward.Forwarding;
import org.cairn.gateway.identity.Caller;
import org.cairn.gateway.identity.TokenCheck;
import org.cairn.gateway.openapi.OpenApiPages;
import org.cairn.gateway.portal.guard.Assets;
import org.cairn.gateway.portal.guard.Page;
import org.cairn.gateway.portal.guard.PageGuard;
import org.cairn.gateway.portal.guard.PageHeaders;
import org.cairn.gateway.portal.page.Refusals;
import org.cairn.gateway.problem.FailureReference;
import org.cairn.gateway.problem.Problem;
import org.cairn.gateway.problem.Problems;
import org.cairn.gateway.rate.RateLimits;
import org.cairn.gateway.route.RequestPath;
import org.cairn.gateway.route.Route;
import org.cairn.gateway.route.RoutingTable;
import org.jboss.logging.Logger;

/**
 * The only way in. Every request passes the same steps in the same order: form, address limit,
 * route, body size, token, subject limit; only then does it reach a service. A request without a
 * route that is for no page ends here, so nothing else that the platform may serve is reachable.
 * Requests that cannot be framed safely, or name no host, are refused earlier (kit-http).
 */
@Singleton
final class RequestPipeline {

  private static final Logger LOG = Logger.getLogger(RequestPipeline.class);

  /** After Quarkus has prepared authentication, before anything else of Quarkus answers. */
  private static final int BEFORE_ALL_PAGES = -1;

  private static final String ALLOWED = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
  private static final String OWN_PAGES_ALLOW = "GET, HEAD";

  /** Its one segment is empty, which is refused anywhere else. */
  private static final String FIRST_PAGE = "/";

  private final RequestForm form;
  private final RateLimits rates;
  private final RoutingTable routes;
  private final OpenApiPages pages;
  private final Assets assets;
  private final PageGuard guard;
  private final PageHeaders pageHeaders;
  private final Refusals refusals;
  private final TokenCheck tokens;
  private final Forwarding forwarding;

  RequestPipeline(
      RequestForm form,
      RateLimits rates,
      RoutingTable routes,
      OpenApiPages pages,
      Assets assets,
      PageGuard guard,
      PageHeaders pageHeaders,
      Refusals refusals,
      TokenCheck tokens,
      Forwarding forwarding) {
    this.form = form;
    this.rates = rates;
    this.routes = routes;
    this.pages = pages;
    this.assets = assets;
    this.guard = guard;
    this.pageHeaders = pageHeaders;
    this.refusals = refusals;
    this.tokens = tokens;
    this.forwarding = forwarding;
  }

  void open(@Observes Router router) {
    router.route().order(BEFORE_ALL_PAGES).handler(this::enter);
    router.route().order(BEFORE_ALL_PAGES).failureHandler(this::unexpected);
  }

  private void enter(RoutingContext context) {
    HttpServerRequest request = context.request();
    RequestPath path =
        FIRST_PAGE.equals(request.path())
            ? new RequestPath.Clean(List.of())
            : RequestPath.of(request.path());
    // The body waits until it is read; otherwise it would be lost while a token is checked.
    request.pause();
    AccessLog.start(context);
    var headers = new CommonHeaders(context, rates);
    if (Refusals.isPerson(request)) {
      headers.add(pageHeaders::write);
    }
    var byAddress = rates.takeFor(request.remoteAddress());
    headers.add(byAddress);
    if (!byAddress.allowed()) {
      refusals.send(context, Problems.tooManyRequests("address", byAddress.seconds()));
      return;
    }
    Optional<Problem> fault = form.faultOf(request);
    if (fault.isPresent()) {
      refusals.send(context, fault.get());
    } else if (isUnknown(request.method())) {
      refusals.send(context, Problems.methodNotAllowed(ALLOWED));
    } else {
      switch (path) {
        case RequestPath.Unclean(var reason) ->
            refusals.send(context, Problems.uncleanPath(reason));
        case RequestPath.Clean(var segments) -> route(context, segments, headers);
      }
    }
  }

  private void route(RoutingContext context, List<String> segments, CommonHeaders headers) {
    String path = "/" + String.join("/", segments);
    Optional<Runnable> page = pages.find(path, context);
    Optional<Runnable> asset = assets.find(path, context);
    Optional<Page> portal = Page.find(segments);
    Optional<Route> route = routes.find(segments);
    if (page.isPresent()) {
      AccessLog.name(context, path);
      serve(context, page.get());
    } else if (asset.isPresent()) {
      AccessLog.name(context, Assets.NAME);
      serve(context, asset.get());
    } else if (portal.isPresent()) {
      AccessLog.name(context, portal.get().pattern().toString());
      headers.add(pageHeaders::write);
      headers.add(_ -> SessionCookie.endWithBrowser(context.request()));
      show(context, portal.get());
    } else if (route.isPresent()) {
      AccessLog.name(context, route.get().pattern().toString());
      admit(context, segments, route.get(), headers);
    } else {
      refusals.send(context, Problems.notFound());
    }
  }

  private void show(RoutingContext context, Page page) {
    HttpServerRequest request = context.request();
    Optional<Problem> fault = guard.faultOf(page, request, RequestForm.declaredLength(request));
    Optional<String> elsewhere = guard.elsewhere(request);
    if (fault.isPresent()) {
      refusals.send(context, fault.get());
    } else if (elsewhere.isPresent()) {
      context.response().setStatusCode(307).putHeader(HttpHeaders.LOCATION, elsewhere.get()).end();
    } else {
      guard.pass(context);
    }
  }

  private void serve(RoutingContext context, Runnable page) {
    HttpMethod method = context.request().method();
    if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
      context.request().resume();
      page.run();
    } else {
      refusals.send(context, Problems.methodNotAllowed(OWN_PAGES_ALLOW));
    }
  }

  private void admit(
      RoutingContext context, List<String> segments, Route route, CommonHeaders headers) {
    if (RequestForm.declaredLength(context.request()) > route.maxBody()) {
      refusals.send(context, Problems.bodyTooLarge(route.maxBody()));
      return;
    }
    // Callers of the API send a token. Browsers send a cookie with any page's request, so it is
    // removed before anything could accept it.
    context.request().headers().remove(HttpHeaders.COOKIE);
    var here = context.vertx().getOrCreateContext();
    tokens
        .callerOf(context)
        .emitOn(command -> here.runOnContext(ignored -> command.run()))
        .subscribe()
        .with(caller -> admit(context, segments, route, headers, caller), context::fail);
  }

  private void admit(
      RoutingContext context,
      List<String> segments,
      Route route,
      CommonHeaders headers,
      Caller caller) {
    switch (caller) {
      case Caller.Rejected() -> refusals.send(context, Problems.tokenInvalid());
      case Caller.Undecided() -> refusals.send(context, Problems.signInUnavailable());
      case Caller.Anonymous() -> {
        if (routes.isPublic(segments)) {
          forwarding.forward(context, route, caller);
        } else {
          refusals.send(context, Problems.tokenMissing());
        }
      }
      case Caller.Known(var subject) -> {
        var bySubject = rates.takeFor(subject);
        headers.add(bySubject);
        if (bySubject.allowed()) {
          forwarding.forward(context, route, caller);
        } else {
          refusals.send(context, Problems.tooManyRequests("subject", bySubject.seconds()));
        }
      }
    }
  }

  /** TRACE and CONNECT as well: the gateway does neither. */
  private static boolean isUnknown(HttpMethod method) {
    return MetricLabels.method(method.name()).equals(MetricLabels.OTHER_METHOD);
  }

  private void unexpected(RoutingContext context) {
    String reference = FailureReference.current();
    if (context.failure() != null) {
      LOG.errorf(context.failure(), "A request could not be handled (reference %s)", reference);
    }
    Problem problem =
        context.statusCode() == 404 ? Problems.notFound() : Problems.internalError(reference);
    refusals.send(context, problem);
  }
}
