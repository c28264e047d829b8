package org.cairn.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;

/**
 * A service's response on its way to the client. {@link ProxyResponse#send()} resets the request to
 * the service whenever the client has gone, also after the last byte; the connection is free by
 * then, and the reset would close it under the request of somebody else. So the rest of a response
 * is read first, and only one that does not end is reset.
 */
final class ServiceResponse {

  private static final long REST_MS = 1_000;
  private static final long CANCEL = 0x8;

  private final Vertx vertx;
  private final HttpClientRequest upstream;
  private final HttpServerResponse client;

  ServiceResponse(Vertx vertx, HttpClientRequest upstream, HttpServerResponse client) {
    this.vertx = vertx;
    this.upstream = upstream;
    this.client = client;
  }

  /** Fails where the response breaks off; a client who left after it has ended is no failure. */
  Future<Void> send(ProxyResponse response) {
    client.setStatusCode(response.getStatusCode());
    response.headers().remove(HttpHeaders.TRANSFER_ENCODING);
    client.headers().addAll(response.headers());
    Body body = response.getBody();
    if (body == null) {
      client.headers().remove(HttpHeaders.CONTENT_LENGTH);
      return client.end();
    }
    if (body.length() >= 0) {
      client.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(body.length()));
    } else {
      client.setChunked(true);
    }
    return send(body.stream());
  }

  private Future<Void> send(ReadStream<Buffer> body) {
    Future<Void> ended = upstream.response().compose(service -> service.end());
    client.exceptionHandler(gone -> giveUp(ended));
    return body.pipe()
        .endOnSuccess(false)
        .endOnFailure(false)
        .to(client)
        .onFailure(brokenOff -> client.reset())
        .onFailure(brokenOff -> giveUp(ended))
        .onSuccess(all -> client.end());
  }

  private void giveUp(Future<Void> ended) {
    vertx.setTimer(
        REST_MS,
        timer -> {
          if (!ended.isComplete()) {
            upstream.reset(CANCEL);
          }
        });
  }
}
