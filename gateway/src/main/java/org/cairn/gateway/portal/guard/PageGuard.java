package org.cairn.gateway.portal.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.gateway.GatewaySettings;
import org.cairn.gateway.portal.session.PortalSignIn;
import org.cairn.gateway.problem.Problem;
import org.cairn.gateway.problem.Problems;
import org.cairn.gateway.route.RoutingTable;
import org.jspecify.annotations.Nullable;

/** What a request for a page must fulfill before its sender is identified. */
@Singleton
public final class PageGuard {

  /** The size of a form with a name or two. */
  private static final long SMALL_FORM = 16 * 1024L;

  private static final String UPLOADS = "/applications/{applicationId}/documents";

  private static final Pattern UPLOAD = Pattern.compile("/applications/([^/]+)/documents");

  private static final List<String> UPLOADS_API =
      List.of("api", "v1", "applications", "any", "documents");

  private final URI publicUrl;
  private final FetchMetadata fetchMetadata;
  private final long largestUpload;

  PageGuard(GatewaySettings settings, RoutingTable routes) {
    this.publicUrl = settings.publicUrl();
    this.largestUpload = routes.find(UPLOADS_API).orElseThrow().maxBody();
    this.fetchMetadata =
        new FetchMetadata(publicUrl.getScheme() + "://" + publicUrl.getAuthority());
  }

  /**
   * @param declaredLength of the body, or -1
   */
  public Optional<Problem> faultOf(Page page, HttpServerRequest request, long declaredLength) {
    if (!page.takes(request.method())) {
      return Optional.of(Problems.methodNotAllowed(page.allowed()));
    }
    if (!fetchMetadata.allows(request.method(), request.headers())) {
      return Optional.of(Problems.crossSite());
    }
    long limit = page.pattern().toString().equals(UPLOADS) ? largestUpload : SMALL_FORM;
    if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      // Every browser declares the length of a form, so it need not be counted.
      return Optional.of(Problems.lengthRequired());
    }
    return declaredLength > limit ? Optional.of(Problems.bodyTooLarge(limit)) : Optional.empty();
  }

  /**
   * The request used another name of this host. Cookies and the redirect from the sign-in service
   * belong to the public name.
   */
  public Optional<String> elsewhere(HttpServerRequest request) {
    String name = publicUrl.getAuthority();
    return name.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
        ? Optional.empty()
        : Optional.of(publicUrl.getScheme() + "://" + name + request.path());
  }

  /** The application that a file was sent for, if the path accepts files. */
  public static Optional<String> applicationOfUpload(@Nullable String path) {
    Matcher upload = UPLOAD.matcher(String.valueOf(path));
    return upload.matches() ? Optional.of(upload.group(1)) : Optional.empty();
  }

  /** Passes a request on to the page. */
  public void pass(RoutingContext context) {
    PortalSignIn.mark(context);
    dropUnreadBody(context);
    context.next();
  }

  /**
   * A response may come before the body was read: the session has ended, or a service refused in
   * the middle. A browser reads no response before it has sent everything, so an unread body would
   * leave the person waiting for a page that never comes. Its size was checked above.
   */
  private static void dropUnreadBody(RoutingContext context) {
    HttpServerRequest request = context.request();
    var here = context.vertx().getOrCreateContext();
    context.addEndHandler(answered ->
        here.runOnContext(ignored -> {
          if (!request.isEnded()) {
            request.handler(nobodyReads -> {}).exceptionHandler(gone -> {}).resume();
          }
        }));
  }
}
