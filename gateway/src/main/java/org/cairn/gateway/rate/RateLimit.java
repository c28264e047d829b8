package org.cairn.gateway.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * One bucket per key, and never more than a fixed number of them.
 *
 * <p>A bucket that is full again equals a new one, so it is dropped then. When there are too many
 * keys at once, Caffeine keeps the frequent ones: a flood of addresses seen once does not push out
 * those that are being limited.
 */
public final class RateLimit {

  private static final long NANOS = Duration.ofSeconds(1).toNanos();

  private final RatePolicy policy;
  private final TimeMeter clock;
  private final Cache<String, Bucket> buckets;

  public RateLimit(RatePolicy policy, long maxBuckets, TimeMeter clock) {
    this.policy = policy;
    this.clock = clock;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(maxBuckets)
            .expireAfterAccess(Duration.ofSeconds(policy.window() + 1))
            .ticker(clock::currentTimeNanos)
            .executor(Runnable::run)
            .build();
  }

  public RateLimitResult take(String key) {
    ConsumptionProbe probe = buckets.get(key, k -> fullBucket()).tryConsumeAndReturnRemaining(1);
    long nanos =
        probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
    return new RateLimitResult(
        policy, probe.isConsumed(), probe.getRemainingTokens(), Math.ceilDiv(nanos, NANOS));
  }

  /** How many buckets are kept. */
  public long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket fullBucket() {
    return Bucket.builder()
        .addLimit(limit ->
            limit.capacity(policy.burst()).refillGreedy(policy.perSecond(), Duration.ofSeconds(1)))
        .withCustomTimePrecision(clock)
        .build();
  }
}
