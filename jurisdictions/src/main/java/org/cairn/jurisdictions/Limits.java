package org.cairn.jurisdictions;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Limits that no law gives and that no jurisdiction changes. Each catches a mistake or bounds the
 * work of a request; a limit that a rule gives is in its pack instead.
 */
public final class Limits {

  /** Nobody works, meets or learns for longer on one day. */
  public static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

  /** A service or a session that is longer has a wrong date in one of its times. */
  public static final Duration LONGEST_SERVICE = Duration.ofHours(24);

  /** No agency in this field, and nobody who works in it today, started earlier. */
  public static final LocalDate EARLIEST_EMPLOYMENT = LocalDate.of(1950, 1, 1);

  /** As {@link #EARLIEST_EMPLOYMENT}, for records with a time. */
  public static final Instant EARLIEST_SERVICE = Instant.parse("1950-01-01T00:00:00Z");

  /** How far another system's clock may run ahead of ours before its times are in the future. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  /** A group with more members is a typo; payers' own limits are far lower. */
  public static final int LARGEST_GROUP = 1000;

  /** Peers at one meeting: each is a record of its own, and one command writes them all. */
  public static final int MOST_ATTENDEES = 200;

  /** Files of one application, so that nobody fills the vault. */
  public static final long MOST_FILES = 200;

  private Limits() {}
}
