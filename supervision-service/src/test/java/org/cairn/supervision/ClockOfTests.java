package org.cairn.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The service's clock, which a test may put back to a day on which something was recorded. */
@ApplicationScoped
public class ClockOfTests {

  private static volatile @Nullable Instant stoppedAt;

  /** What is recorded meanwhile is recorded at noon of that day; of a day to come, today. */
  static <T> T on(String day, Supplier<T> what) {
    Instant noon = LocalDate.parse(day).atTime(18, 0).toInstant(ZoneOffset.UTC);
    stoppedAt = noon.isBefore(Instant.now()) ? noon : null;
    try {
      return what.get();
    } finally {
      stoppedAt = null;
    }
  }

  @Produces
  Clock clock() {
    return new Stoppable();
  }

  private static final class Stoppable extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      Instant stopped = stoppedAt;
      return stopped == null ? Clock.systemUTC().instant() : stopped;
    }
  }
}
