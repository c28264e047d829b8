package org.cairn.journeys.workforce;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * How large a workforce is, and from which number it is made. Two of the same extent are the same
 * to the last id; of another seed, size or day, none of their ids is.
 *
 * @param until the last day on which anything happens
 */
public record Extent(int peers, int years, long seed, LocalDate until) {

  /** Fixed, so that a seed means the same workforce on every day it is asked for. */
  public static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

  /** Before it the state had no rules for peers. */
  public static final LocalDate FIRST_RULES = LocalDate.of(2018, 1, 1);

  private static final int MOST_PEERS = 20_000;
  private static final int MARK_BYTES = 4;

  public Extent {
    if (peers < 1 || peers > MOST_PEERS) {
      throw new IllegalArgumentException("--peers: from 1 to " + MOST_PEERS);
    }
    if (years < 1 || until.minusYears(years).plusDays(1).isBefore(FIRST_RULES)) {
      throw new IllegalArgumentException(
          "--years: at least 1, and none before " + FIRST_RULES + ", when the first rules began");
    }
  }

  LocalDate from() {
    return until.minusYears(years).plusDays(1);
  }

  /** Eight letters by which everything of this workforce can be told from any other. */
  String mark() {
    return HexFormat.of().formatHex(digest("mark"), 0, MARK_BYTES);
  }

  /** Each part draws for itself, so that one more draw in one changes no other. */
  SeededRandom chance(String part, int nth) {
    return new SeededRandom(ByteBuffer.wrap(digest(part + "/" + nth)).getLong());
  }

  private byte[] digest(String part) {
    String text = String.join("/", "" + peers, "" + years, "" + seed, "" + until, part);
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
