package org.cairn.http.framing;

import io.netty.buffer.ByteBuf;

/**
 * Follows where the chunks of a body begin, and checks that each size is written as RFC 9112, 7.1
 * requires. The server's decoder accepts more (more digits than fit, control characters, spaces),
 * and a proxy in front may read another size in that: then they disagree where the next request
 * begins.
 */
final class ChunkSizes {

  /** Everybody reads this many hexadecimal digits in the same way. */
  private static final int MOST_DIGITS = 7;

  private static final int MOST_HEX = 16;

  private enum Place {
    DIGITS,
    EXTENSION,
    SIZE_END,
    DATA,
    DATA_END,
    DATA_LINE_FEED,
    TRAILER_START,
    TRAILER,
    OVER
  }

  private Place place = Place.DIGITS;
  private int digits;
  private long size;

  /**
   * @return whether all of it is valid; after a fault nothing more can be said
   */
  boolean admit(ByteBuf bytes, int from, int to) {
    for (int index = from; index < to; index++) {
      if (place == Place.DATA) {
        int skipped = (int) Math.min(size, to - index);
        size -= skipped;
        index += skipped - 1;
        place = size == 0 ? Place.DATA_END : Place.DATA;
      } else if (!admit(bytes.getByte(index))) {
        return false;
      }
    }
    return true;
  }

  private boolean admit(byte next) {
    return switch (place) {
      case DIGITS -> digit(next);
      case EXTENSION -> extension(next);
      case SIZE_END -> {
        place = size == 0 ? Place.TRAILER_START : Place.DATA;
        yield next == '\n';
      }
      case DATA_END -> {
        place = Place.DATA_LINE_FEED;
        yield next == '\r';
      }
      case DATA_LINE_FEED -> {
        place = Place.DIGITS;
        digits = 0;
        yield next == '\n';
      }
      case TRAILER_START, TRAILER -> {
        place = trailer(next);
        yield true;
      }
      // The next request is read from its own head on.
      case DATA, OVER -> true;
    };
  }

  private boolean digit(byte next) {
    int value = Character.digit(next, MOST_HEX);
    if (value >= 0) {
      digits++;
      size = size * MOST_HEX + value;
      return digits <= MOST_DIGITS;
    }
    place = next == '\r' ? Place.SIZE_END : Place.EXTENSION;
    return digits > 0 && (next == '\r' || next == ';');
  }

  private boolean extension(byte next) {
    if (next == '\r') {
      place = Place.SIZE_END;
      return true;
    }
    return next == '\t' || (next >= ' ' && next < 0x7F);
  }

  private Place trailer(byte next) {
    if (next == '\n') {
      return place == Place.TRAILER_START ? Place.OVER : Place.TRAILER_START;
    }
    return next == '\r' ? place : Place.TRAILER;
  }
}
