package org.cairn.http.framing;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.cairn.http.log.SeldomLog;
import org.jspecify.annotations.Nullable;

/**
 * Sits between the decoder and the server. At the first request that cannot be decoded or that
 * {@link Framing} objects to, and at the first body that cannot, it responds with a refusal and
 * closes; the rest of the connection is dropped unread, because nobody can know where in it a
 * request would begin.
 */
final class FramingGuard extends ChannelDuplexHandler {

  private static final SeldomLog LOG = new SeldomLog(FramingGuard.class);
  private static final String REFUSED = "Refused a request that could not be read safely: %s";

  /**
   * How long the sender may take to read the response. Closing at once while it still sends would
   * reset the connection, and the response with it.
   */
  private static final long LINGER_SECONDS = 2;

  /** Requests that were passed on and not answered yet; their responses come first. */
  private int unanswered;

  /** The first part of a response was sent, the last was not. */
  private boolean answering;

  /** A refusal was sent, which ends this connection. */
  private boolean ended;

  private @Nullable Refusal fault;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (fault == null && message instanceof HttpRequest request) {
      Optional<Refusal> found =
          request.decoderResult().isSuccess()
              ? Framing.faultOf(request).map(Refusal::malformed)
              : Optional.of(Refusal.undecodable(request.decoderResult().cause()));
      found.ifPresent(refusal -> refuse(context, refusal));
      if (fault == null) {
        unanswered++;
      }
    } else if (fault == null
        && message instanceof HttpContent content
        && content.decoderResult().isFailure()) {
      breakOff(context);
    }
    if (fault == null) {
      context.fireChannelRead(message);
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (ended) {
      ReferenceCountUtil.release(message);
      promise.tryFailure(new ClosedChannelException());
      return;
    }
    answering |= message instanceof HttpResponse && !isInterim(message);
    var _ = context.write(message, promise);
    if (message instanceof LastHttpContent && !isInterim(message)) {
      unanswered--;
      answering = false;
      Refusal pending = fault;
      if (pending != null && unanswered == 0) {
        answer(context, pending);
      }
    }
  }

  /** 100 Continue is not the final response. */
  private static boolean isInterim(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  /**
   * A handler that waits for the rest of this body would wait forever; only this class responds.
   */
  private void breakOff(ChannelHandlerContext context) {
    Refusal refusal = Refusal.malformed("The body is not chunked as its header says.");
    fault = refusal;
    LOG.warn(REFUSED.formatted(refusal.detail()));
    if (unanswered == 1 && !answering) {
      answer(context, refusal);
    } else {
      // What has been said of it already may still wait to be sent.
      ended = true;
      context.flush();
      closeSoon(context.channel());
    }
  }

  private void refuse(ChannelHandlerContext context, Refusal refusal) {
    fault = refusal;
    LOG.warn(REFUSED.formatted(refusal.detail()));
    if (unanswered == 0) {
      answer(context, refusal);
    }
  }

  private void answer(ChannelHandlerContext context, Refusal refusal) {
    var body =
        ByteBufUtil.encodeString(
            context.alloc(), java.nio.CharBuffer.wrap(refusal.toJson()), StandardCharsets.UTF_8);
    var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, refusal.status(), body);
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
        .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
        .set("X-Content-Type-Options", "nosniff");
    ended = true;
    context.writeAndFlush(response).addListener(sent -> closeSoon(context.channel()));
  }

  private static void closeSoon(Channel channel) {
    channel.config().setAutoRead(true);
    if (channel instanceof DuplexChannel duplex) {
      duplex.shutdownOutput().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
      Runnable close =
          () -> {
            var _ = channel.close();
          };
      var _ = channel.eventLoop().schedule(close, LINGER_SECONDS, TimeUnit.SECONDS);
    } else {
      var _ = channel.close();
    }
  }
}
