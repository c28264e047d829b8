package org.cairn.applications.document.api;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.cairn.kit.problem.Problem;

/**
 * The largest body, by path: 1 MiB where no file is uploaded. The server has only one limit, which
 * must be high enough for files; these are lower, also count chunked bodies, and respond with a
 * problem.
 */
@ApplicationScoped
class BodyLimit {

  private static final long MEBIBYTE = 1024 * 1024;

  /** A file of 25 MiB and the form around it. */
  private static final long UPLOAD = 26 * MEBIBYTE;

  /** Before anything of the request is read. */
  private static final int FIRST = 1000;

  /** After the server has set the limit that it knows. */
  private static final int LAST = 1;

  private static final Pattern UPLOADS =
      Pattern.compile("/api/v1/(applications/[^/]+/documents|documents/[^/]+/versions)");

  void install(@Observes Filters filters) {
    filters.register(BodyLimit::refuseDeclaredLength, FIRST);
    filters.register(BodyLimit::limitWhatIsRead, LAST);
  }

  private static void refuseDeclaredLength(RoutingContext context) {
    long most = mostOf(context);
    if (declared(context.request()) > most) {
      refuse(context, most);
    } else {
      context.next();
    }
  }

  private static void limitWhatIsRead(RoutingContext context) {
    context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, mostOf(context));
    context.next();
  }

  private static long mostOf(RoutingContext context) {
    return UPLOADS.matcher(context.request().path()).matches() ? UPLOAD : MEBIBYTE;
  }

  private static long declared(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    // The server has checked that it is a number, and ends what is longer than declared.
    return length == null ? 0 : Long.parseLong(length);
  }

  /** The connection ends with it: nobody reads the rest of the body. */
  private static void refuse(RoutingContext context, long most) {
    Problem problem =
        Problem.of(
            413,
            "body-too-large",
            "The request body is too large",
            "Send at most %s MiB here.".formatted(most / MEBIBYTE));
    context
        .response()
        .setStatusCode(413)
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Cache-Control", "no-store")
        .putHeader("Connection", "close")
        .end(
            new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .encode());
  }
}
