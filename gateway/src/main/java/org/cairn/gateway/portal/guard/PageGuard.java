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

/** What a request for a page must be before anybody asks who sent it. */
@Singleton
public final class PageGuard {

  /** A name or two, in a form. */
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
      // Every browser says how long a form is; what says so beforehand need not be counted.
      return Optional.of(Problems.lengthRequired());
    }
    return declaredLength > limit ? Optional.of(Problems.bodyTooLarge(limit)) : Optional.empty();
  }

  /**
   * Somebody came by another name of this machine. Cookies and the way back from the sign-in
   * service belong to the one public name.
   */
  public Optional<String> elsewhere(HttpServerRequest request) {
    String name = publicUrl.getAuthority();
    return name.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
        ? Optional.empty()
        : Optional.of(publicUrl.getScheme() + "://" + name + request.path());
  }

  /** The application that a file was sent for, if the path is one for files. */
  public static Optional<String> applicationOfUpload(@Nullable String path) {
    Matcher upload = UPLOAD.matcher(String.valueOf(path));
    return upload.matches() ? Optional.of(upload.group(1)) : Optional.empty();
  }

  /** Lets a request go on to the page. */
  public void letIn(RoutingContext context) {
    PortalSignIn.mark(context);
    dropUnreadBody(context);
    context.next();
  }

  /**
   * An answer may come before anybody has read what was sent: the session has ended, or a service
   * refused in the middle. A browser reads no answer before it has sent everything, so a body that
   * stays where it is would leave the person in front of a page that never comes. How much may come
   * was checked above.
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
