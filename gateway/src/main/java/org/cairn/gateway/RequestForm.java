package org.cairn.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.cairn.gateway.problem.Problem;
import org.cairn.gateway.problem.Problems;

/**
 * The form of a request: lengths, and headers that must not be ambiguous. The HTTP server has wider
 * limits of its own (application.properties); beyond those there is no request left to answer with
 * a problem.
 */
@Singleton
final class RequestForm {

  private final int maxUrlLength;
  private final int maxHeaderLength;

  RequestForm(GatewaySettings settings) {
    this.maxUrlLength = settings.maxUrlLength();
    this.maxHeaderLength = settings.maxHeaderLength();
  }

  Optional<Problem> faultOf(HttpServerRequest request) {
    if (request.uri().length() > maxUrlLength) {
      return Optional.of(Problems.urlTooLong(maxUrlLength));
    }
    if (lengthOfHeaders(request) > maxHeaderLength) {
      return Optional.of(Problems.headersTooLarge(maxHeaderLength));
    }
    if (request.headers().contains(HttpHeaders.CONTENT_LENGTH) && declaredLength(request) < 0) {
      return Optional.of(Problems.malformedRequest("The header Content-Length is not a number."));
    }
    return Optional.empty();
  }

  /** The length that the request declares, or -1. */
  static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
  }

  private static int lengthOfHeaders(HttpServerRequest request) {
    int length = 0;
    for (var header : request.headers()) {
      length += header.getKey().length() + header.getValue().length();
    }
    return length;
  }
}
