package org.cairn.http.framing;

import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/**
 * Leaves a Content-Length beside a Transfer-Encoding where it stands. The decoder that is in use
 * otherwise takes it out, so that nobody behind it can tell that the request had two lengths.
 */
final class BothLengthsDecoder extends VertxHttpRequestDecoder {

  BothLengthsDecoder(HttpServerOptions options) {
    super(options);
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    // Kept for FramingGuard, which refuses it.
  }
}
