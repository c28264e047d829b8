package org.cairn.http.framing;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes the framing of a request ambiguous, from its head alone. */
final class Framing {

  /** A name, an IPv4 address or an IPv6 address in brackets; and a port. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{1,5}))?");

  /** A scheme, a host, and then a path. */
  private static final Pattern ABSOLUTE =
      Pattern.compile("https?://[A-Za-z0-9._:\\[\\]-]{1,262}/", Pattern.CASE_INSENSITIVE);

  private static final int LARGEST_PORT = 65_535;

  private Framing() {}

  /**
   * The decoder itself refuses more than one Content-Length, and one that is not a number.
   *
   * @return what is wrong, for the sender's developer
   */
  static Optional<String> faultOf(HttpRequest request) {
    return faultOfFirstLine(request)
        .or(() -> faultOfLength(request))
        .or(() -> faultOfHost(request))
        .or(() -> faultOfCredentials(request));
  }

  /**
   * RFC 9112, 2.3 and 3.2: the supported versions, and a request target in origin or absolute form.
   */
  private static Optional<String> faultOfFirstLine(HttpRequest request) {
    HttpVersion version = request.protocolVersion();
    if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
      return Optional.of("Only HTTP/1.1 and HTTP/1.0 are understood.");
    }
    return request.uri().startsWith("/") || ABSOLUTE.matcher(request.uri()).lookingAt()
        ? Optional.empty()
        : Optional.of("The request target is neither a path nor an address.");
  }

  private static Optional<String> faultOfLength(HttpRequest request) {
    List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    if (codings.isEmpty()) {
      return Optional.empty();
    }
    if (request.headers().contains(HttpHeaderNames.CONTENT_LENGTH)) {
      return Optional.of("Content-Length and Transfer-Encoding were sent together.");
    }
    if (!codings.equals(List.of("chunked"))) {
      return Optional.of("The only Transfer-Encoding that is understood is: chunked");
    }
    return request.protocolVersion().equals(HttpVersion.HTTP_1_0)
        ? Optional.of("HTTP/1.0 has no Transfer-Encoding.")
        : Optional.empty();
  }

  /** Each reader decides in its own way which of two counts. */
  private static Optional<String> faultOfCredentials(HttpRequest request) {
    return request.headers().getAll(HttpHeaderNames.AUTHORIZATION).size() > 1
        ? Optional.of("The header Authorization was sent more than once.")
        : Optional.empty();
  }

  private static Optional<String> faultOfHost(HttpRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaderNames.HOST);
    if (hosts.size() != 1) {
      return Optional.of("Exactly one header Host must be sent.");
    }
    var authority = AUTHORITY.matcher(hosts.getFirst());
    boolean usable =
        authority.matches()
            && (authority.group(1) == null || Integer.parseInt(authority.group(1)) <= LARGEST_PORT);
    return usable ? Optional.empty() : Optional.of("The header Host is no host and port.");
  }
}
