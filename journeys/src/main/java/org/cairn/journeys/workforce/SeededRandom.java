package org.cairn.journeys.workforce;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random numbers that are the same on every machine: a named algorithm, and no platform-dependent
 * arithmetic.
 */
final class SeededRandom {
  private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
      RandomGeneratorFactory.of("L64X128MixRandom");
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final RandomGenerator random;

  SeededRandom(long seed) {
    random = ALGORITHM.create(seed);
  }

  boolean happens(double probability) {
    return share() < probability;
  }

  /** From 0 up to, but not including, 1. */
  double share() {
    return random.nextDouble();
  }

  /** Both bounds are inclusive. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Days until an event that is equally likely on every day. */
  int daysUntil(int onAverage) {
    return (int) Math.round(-onAverage * StrictMath.log(1 - share()));
  }

  /** A UUIDv7 with the time of this day. */
  UUID id(LocalDate day) {
    long millis = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    return new UUID(
        millis << 16 | VERSION_7 | random.nextLong() >>> 52, random.nextLong() >>> 2 | VARIANT);
  }
}
