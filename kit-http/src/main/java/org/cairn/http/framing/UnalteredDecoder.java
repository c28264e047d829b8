package org.cairn.http.framing;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server's decoder, except for three things that it repairs where RFC 9112 requires a refusal:
 * a Content-Length with a Transfer-Encoding, which it removes, a header folded over several lines,
 * which it joins, and sizes of chunks that it reads in its own way. No later handler could see that
 * the request was different.
 */
final class UnalteredDecoder extends VertxHttpRequestDecoder {

  /** Between the first line of a request and the empty line that ends its head. */
  private boolean inHead;

  private boolean atLineStart;
  private boolean folded;

  /** Of the body that is being read; null if it is not chunked. */
  private @Nullable ChunkSizes chunks;

  UnalteredDecoder(HttpServerOptions options) {
    super(options);
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    // Kept for FramingGuard, which refuses it.
  }

  @Override
  protected HttpMessage createMessage(String[] firstLine) {
    inHead = true;
    atLineStart = false;
    folded = false;
    chunks = null;
    return super.createMessage(firstLine);
  }

  /** A call consumes parts of the head or of the body, never of both. */
  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out)
      throws Exception {
    int from = bytes.readerIndex();
    int decodedBefore = out.size();
    super.decode(context, bytes, out);
    if (inHead) {
      lookForFolds(bytes, from, bytes.readerIndex());
      if (out.size() > decodedBefore) {
        inHead = false;
        if (out.get(decodedBefore) instanceof HttpMessage message) {
          chunks = HttpUtil.isTransferEncodingChunked(message) ? new ChunkSizes() : null;
          if (folded) {
            message.setDecoderResult(DecoderResult.failure(new FoldedHeader()));
          }
        }
      }
    } else if (chunks != null && !chunks.admit(bytes, from, bytes.readerIndex())) {
      refuseBody(out, decodedBefore);
    }
  }

  /** Replaces what was last read of this body. */
  private static void refuseBody(List<Object> out, int from) {
    List<Object> read = out.subList(from, out.size());
    read.forEach(ReferenceCountUtil::release);
    read.clear();
    var broken = new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER);
    broken.setDecoderResult(DecoderResult.failure(new ChunkSize()));
    out.add(broken);
  }

  private static final class ChunkSize extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChunkSize() {
      super("A chunk has no plain size", null, false, false);
    }
  }

  /** Line by line, since a dozen lines have a thousand bytes and more. */
  private void lookForFolds(ByteBuf bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (atLineStart) {
        byte first = bytes.getByte(at);
        folded |= first == ' ' || first == '\t';
      }
      int end = bytes.indexOf(at, to, (byte) '\n');
      atLineStart = end >= 0;
      at = atLineStart ? end + 1 : to;
    }
  }

  private static final class FoldedHeader extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FoldedHeader() {
      super("A header goes on in the next line", null, false, false);
    }
  }
}
