package org.cairn.gateway.rate;

/**
 * A bucket's result for one request.
 *
 * @param remaining how many more would be allowed at once
 * @param seconds if allowed, until the bucket is full again; if not, until the next is allowed
 */
public record RateLimitResult(RatePolicy policy, boolean allowed, long remaining, long seconds) {}
