package org.cairn.http.framing;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/**
 * A refusal, as a problem document (RFC 9457).
 *
 * @param detail one of our own sentences; never input
 */
record Refusal(HttpResponseStatus status, String kind, String title, String detail) {

  static Refusal malformed(String detail) {
    return new Refusal(
        HttpResponseStatus.BAD_REQUEST, "malformed-request", "The request is malformed", detail);
  }

  /** Refusals that the server would send without a document, and count under the requested path. */
  static Refusal undecodable(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ ->
          new Refusal(
              HttpResponseStatus.REQUEST_URI_TOO_LONG,
              "url-too-long",
              "The address is too long",
              "Send a shorter request target.");
      case TooLongHttpHeaderException _ ->
          new Refusal(
              HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
              "headers-too-large",
              "The request headers are too large",
              "Send fewer or shorter headers.");
      default -> malformed("The request is no HTTP/1.1, or has a header that is not allowed.");
    };
  }

  String toJson() {
    return """
    {"type":"https://cairn.example/problems/%s","title":"%s","status":%d,"detail":"%s"}\
    """
        .formatted(kind, title, status.code(), detail);
  }
}
