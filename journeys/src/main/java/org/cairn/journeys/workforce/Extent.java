package org.cairn.journeys.workforce;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * The size of a workforce, and the seed it is generated from. The same extent gives the same ids;
 * with another seed, size or day, all ids are different.
 *
 * @param until the last day on which anything happens
 */
public record Extent(int peers, int years, long seed, LocalDate until) {

  /** Fixed, so that a seed always gives the same workforce. */
  public static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

  /** The state had no rules for peers before this day. */
  public static final LocalDate FIRST_RULES = LocalDate.of(2018, 1, 1);

  private static final int MOST_PEERS = 20_000;
  private static final int MARK_BYTES = 4;

  public Extent {
    if (peers < 1 || peers > MOST_PEERS) {
      throw new IllegalArgumentException("--peers: use a number from 1 to " + MOST_PEERS);
    }
    if (years < 1 || until.minusYears(years).plusDays(1).isBefore(FIRST_RULES)) {
      throw new IllegalArgumentException(
          "--years: use at least 1, and no year before " + FIRST_RULES + ", when the rules began");
    }
  }

  LocalDate from() {
    return until.minusYears(years).plusDays(1);
  }

  /** Eight characters that distinguish this workforce from all others. */
  String mark() {
    return HexFormat.of().formatHex(digest("mark"), 0, MARK_BYTES);
  }

  /**
   * Every part has its own random numbers, so that a change in one part leaves the others alone.
   */
  SeededRandom random(String part, int index) {
    return new SeededRandom(ByteBuffer.wrap(digest(part + "/" + index)).getLong());
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
