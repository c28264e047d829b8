package org.cairn.http.framing;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;

/**
 * The server's decoder, but for two things that it mends where RFC 9112 wants them refused: a
 * Content-Length beside a Transfer-Encoding, which it takes out, and a header folded over several
 * lines, which it joins. Nobody behind it could tell that the request was another one.
 */
final class UnalteredDecoder extends VertxHttpRequestDecoder {

  /** Between the first line of a request and the empty line that ends its head. */
  private boolean inHead;

  private boolean atLineStart;
  private boolean folded;

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
    return super.createMessage(firstLine);
  }

  /** What one call consumes is of the head or of the body, never of both. */
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
        if (folded && out.get(decodedBefore) instanceof HttpMessage message) {
          message.setDecoderResult(DecoderResult.failure(new FoldedHeader()));
        }
      }
    }
  }

  private void lookForFolds(ByteBuf bytes, int from, int to) {
    for (int index = from; index < to; index++) {
      byte next = bytes.getByte(index);
      folded |= atLineStart && (next == ' ' || next == '\t');
      atLineStart = next == '\n';
    }
  }

  private static final class FoldedHeader extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FoldedHeader() {
      super("A header goes on in the next line", null, false, false);
    }
  }
}
