package org.cairn.gateway.rate;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.util.List;
import org.cairn.gateway.GatewaySettings;

/** The two limits: per address for everything, per subject for requests with a valid token. */
@Singleton
public final class RateLimits {

  private final RateLimit byAddress;
  private final RateLimit bySubject;
  private final String policies;

  RateLimits(GatewaySettings settings, TimeMeter clock, MeterRegistry meters) {
    var rate = settings.rate();
    var address = RatePolicy.of("address", rate.address());
    var subject = RatePolicy.of("subject", rate.subject());
    byAddress = new RateLimit(address, rate.maxBuckets(), clock);
    bySubject = new RateLimit(subject, rate.maxBuckets(), clock);
    policies = describe(address) + ", " + describe(subject);
    gauge(meters, "address", byAddress);
    gauge(meters, "subject", bySubject);
  }

  public RateLimitResult takeFor(SocketAddress address) {
    return byAddress.take(AddressKey.of(address.hostAddress()));
  }

  /** The subject comes from a verified token only; any other name could be forged. */
  public RateLimitResult takeFor(String verifiedSubject) {
    return bySubject.take(verifiedSubject);
  }

  /** Writes the fields of draft-ietf-httpapi-ratelimit-headers. */
  public void describe(List<RateLimitResult> results, MultiMap headers) {
    headers.set("RateLimit-Policy", policies);
    headers.set("RateLimit", String.join(", ", results.stream().map(this::describe).toList()));
  }

  private String describe(RateLimitResult result) {
    return "\"%s\";r=%d;t=%d"
        .formatted(result.policy().name(), result.remaining(), result.seconds());
  }

  private static String describe(RatePolicy policy) {
    return "\"%s\";q=%d;w=%d".formatted(policy.name(), policy.burst(), policy.window());
  }

  private static void gauge(MeterRegistry meters, String policy, RateLimit limit) {
    Gauge.builder("cairn.gateway.rate.buckets", limit, RateLimit::size)
        .description("Buckets kept for a rate limit")
        .tag("policy", policy)
        .register(meters);
  }
}
