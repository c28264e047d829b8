package org.cairn.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.cairn.gateway.GatewaySettings;
import org.cairn.gateway.identity.Caller;

/**
 * The request headers that a service receives.
 *
 * <p>A list of what passes, not of what is dropped: headers that claim an identity, an address or
 * another path have too many names (X-User, X-Real-IP, X-Original-URL, ...) to list. traceparent is
 * missing on purpose: the tracer has read it and writes its own.
 */
@Singleton
final class RequestHeaders {

  private static final Set<String> PASSED_ON =
      Set.of(
          "accept",
          "accept-encoding",
          "accept-language",
          "cache-control",
          "content-digest",
          "content-disposition",
          "content-encoding",
          "content-language",
          "content-length",
          "content-type",
          "idempotency-key",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-range",
          "if-unmodified-since",
          "last-event-id",
          "prefer",
          "range",
          "repr-digest",
          "transfer-encoding",
          "user-agent",
          "want-repr-digest");

  private final URI publicUrl;

  RequestHeaders(GatewaySettings settings) {
    this.publicUrl = settings.publicUrl();
  }

  /** Rewrites the copy of the headers that is about to be sent. */
  void prepare(MultiMap headers, HttpServerRequest request, Caller caller) {
    String authorization = headers.get("authorization");
    for (String name : Set.copyOf(headers.names())) {
      if (!PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
        headers.remove(name);
      }
    }
    // Only a token that was verified here is passed on; a service never sees an unchecked one.
    if (caller instanceof Caller.Known && authorization != null) {
      headers.set("Authorization", authorization);
    }
    headers.set("X-Forwarded-For", String.valueOf(request.remoteAddress().hostAddress()));
    // From the configuration, not from the Host header: services build links from these.
    headers.set("X-Forwarded-Proto", publicUrl.getScheme());
    headers.set("X-Forwarded-Host", publicUrl.getAuthority());
  }
}
