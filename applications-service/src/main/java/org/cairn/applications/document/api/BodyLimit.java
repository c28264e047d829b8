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
 * The largest body of everything that is no upload. The server knows one limit only, and it must be
 * high enough for files; this one lies below it, counts also what comes in chunks, and answers with
 * a problem.
 */
@ApplicationScoped
class BodyLimit {

  private static final long BYTES = 1024 * 1024;

  /** Before anything of the request is read. */
  private static final int FIRST = 1000;

  /** Their bodies are limited by the server, and counted by who reads them. */
  private static final Pattern UPLOADS =
      Pattern.compile("/api/v1/(applications/[^/]+/documents|documents/[^/]+/versions)");

  void install(@Observes Filters filters) {
    filters.register(BodyLimit::check, FIRST);
  }

  private static void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (UPLOADS.matcher(request.path()).matches()) {
      context.next();
    } else if (announced(request) > BYTES) {
      refuse(context);
    } else {
      context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, BYTES);
      context.next();
    }
  }

  private static long announced(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    // The server has checked that it is a number, and ends what is longer than announced.
    return length == null ? 0 : Long.parseLong(length);
  }

  /** The connection ends with it: nobody will read what is still under way. */
  private static void refuse(RoutingContext context) {
    Problem problem =
        Problem.of(413, "body-too-large", "The body is too large", "At most 1 MiB is taken here.");
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
