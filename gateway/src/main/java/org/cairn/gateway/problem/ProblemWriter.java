package org.cairn.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Writes a problem as the response, and deals with a request body that will not be read. */
public final class ProblemWriter {

  /** Bodies up to this size are read and dropped, so that the connection can be used again. */
  private static final long WORTH_DRAINING = 64 * 1024L;

  /**
   * How long a client may take to read the response before the connection is closed. Closing at
   * once while it still sends would reset the connection, and the response with it.
   */
  private static final long LINGER = Duration.ofSeconds(2).toMillis();

  private ProblemWriter() {}

  public static void send(RoutingContext context, Problem problem) {
    send(context, problem, "application/problem+json", problem.toJson().toBuffer());
  }

  /**
   * @param body the problem, in a form other than its JSON document
   */
  public static void send(
      RoutingContext context, Problem problem, String contentType, Buffer body) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.headWritten() || response.closed()) {
      return;
    }
    boolean reusable = isSmallOrAbsent(context.request());
    response.setStatusCode(problem.status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, contentType);
    problem.headers().forEach(response::putHeader);
    if (!reusable) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    response.end(body);
    drop(context, reusable);
  }

  /** Redirects a browser to a page that says what was wrong, and drops what it was sending. */
  public static void redirect(RoutingContext context, String path) {
    boolean reusable = isSmallOrAbsent(context.request());
    HttpServerResponse response = context.response();
    response.setStatusCode(303).putHeader(HttpHeaders.LOCATION, path);
    if (!reusable) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    response.end();
    drop(context, reusable);
  }

  private static void drop(RoutingContext context, boolean reusable) {
    HttpServerRequest request = context.request();
    if (!request.isEnded()) {
      request.handler(ignored -> {}).exceptionHandler(ignored -> {}).resume();
    }
    if (!reusable) {
      context.vertx().setTimer(LINGER, timer -> request.connection().close());
    }
  }

  private static boolean isSmallOrAbsent(HttpServerRequest request) {
    if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      return false;
    }
    if (request.method().equals(HttpMethod.CONNECT)) {
      return false;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null
        || (length.matches("\\d{1,9}") && Long.parseLong(length) <= WORTH_DRAINING);
  }
}
