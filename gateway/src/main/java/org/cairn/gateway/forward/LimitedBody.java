package org.cairn.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the request body as it passes. A body that turns out longer than allowed fails in
 * mid-stream: chunked bodies do not declare their length.
 */
final class LimitedBody implements ReadStream<Buffer> {

  private final HttpServerRequest request;
  private final long limit;
  private final Runnable progress;
  private @Nullable Handler<Throwable> onFailure;
  private long seen;

  LimitedBody(HttpServerRequest request, long limit, Runnable progress) {
    this.request = request;
    this.limit = limit;
    this.progress = progress;
  }

  boolean isTooLarge() {
    return seen > limit;
  }

  @Override
  public LimitedBody handler(@Nullable Handler<Buffer> handler) {
    request.handler(handler == null ? null : chunk -> count(chunk, handler));
    return this;
  }

  private void count(Buffer chunk, Handler<Buffer> next) {
    if (isTooLarge()) {
      return;
    }
    seen += chunk.length();
    if (!isTooLarge()) {
      progress.run();
      next.handle(chunk);
    } else if (onFailure != null) {
      onFailure.handle(new BodyTooLarge());
    }
  }

  @Override
  public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
    onFailure = handler;
    request.exceptionHandler(handler);
    return this;
  }

  @Override
  public LimitedBody pause() {
    request.pause();
    return this;
  }

  @Override
  public LimitedBody resume() {
    request.resume();
    return this;
  }

  @Override
  public LimitedBody fetch(long amount) {
    request.fetch(amount);
    return this;
  }

  @Override
  public LimitedBody endHandler(@Nullable Handler<Void> handler) {
    request.endHandler(handler);
    return this;
  }

  /** A signal, not an error of ours: it needs no stack trace. */
  static final class BodyTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
      super("The request body is longer than allowed", null, false, false);
    }
  }
}
