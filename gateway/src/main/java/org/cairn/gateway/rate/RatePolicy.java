package org.cairn.gateway.rate;

import org.cairn.gateway.GatewaySettings.Allowance;

/**
 * A named token bucket.
 *
 * @param burst how many requests are allowed at once
 * @param perSecond how many are refilled every second
 */
public record RatePolicy(String name, long burst, long perSecond) {

  public RatePolicy {
    if (burst < 1 || perSecond < 1) {
      throw new IllegalArgumentException(
          "The rate limit '" + name + "' needs a burst and a refill of at least 1");
    }
  }

  static RatePolicy of(String name, Allowance allowance) {
    return new RatePolicy(name, allowance.burst(), allowance.perSecond());
  }

  /** Seconds until an empty bucket is full; the draft's time window. */
  public long window() {
    return Math.ceilDiv(burst, perSecond);
  }
}
