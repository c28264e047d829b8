package org.cairn.gateway.rate;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The clock of the buckets; tests bring their own. */
final class RateClock {

  @Produces
  @Singleton
  TimeMeter nanoTime() {
    return TimeMeter.SYSTEM_NANOTIME;
  }
}
