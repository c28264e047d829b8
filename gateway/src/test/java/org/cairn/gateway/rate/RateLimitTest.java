package org.cairn.gateway.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

  private final AtomicLong nanos = new AtomicLong();
  private final RatePolicy threeAtOnceOnePerSecond = new RatePolicy("address", 3, 1);
  private final RateLimit limit = new RateLimit(threeAtOnceOnePerSecond, 100, clock());

  @Test
  void aBurstIsAllowed_thenNoMore() {
    assertThat(limit.take("a")).isEqualTo(allowed(2, 1));
    assertThat(limit.take("a")).isEqualTo(allowed(1, 2));
    assertThat(limit.take("a")).isEqualTo(allowed(0, 3));
    assertThat(limit.take("a")).isEqualTo(refused(1));
  }

  @Test
  void afterTheNamedWait_theNextIsAllowed() {
    useUp("a");
    nanos.addAndGet(Duration.ofMillis(300).toNanos());
    assertThat(limit.take("a")).isEqualTo(refused(1));

    nanos.addAndGet(Duration.ofMillis(700).toNanos());
    assertThat(limit.take("a").allowed()).isTrue();
    assertThat(limit.take("a").allowed()).isFalse();
  }

  @Test
  void aKeyDoesNotUseTheBucketOfAnother() {
    useUp("a");
    assertThat(limit.take("b")).isEqualTo(allowed(2, 1));
  }

  @Test
  void theNumberOfBucketsIsBounded() {
    for (int i = 0; i < 10_000; i++) {
      limit.take("address " + i);
    }
    assertThat(limit.size()).isLessThanOrEqualTo(100);
  }

  @Test
  void aFloodOfOneTimeKeys_doesNotFreeAKeyThatIsLimited() {
    useUp("busy");
    for (int i = 0; i < 10_000; i++) {
      limit.take("address " + i);
      if (i % 10 == 0) {
        limit.take("busy");
      }
    }
    assertThat(limit.take("busy").allowed()).isFalse();
  }

  @Test
  void aBucketThatIsFullAgain_isDropped() {
    limit.take("a");
    nanos.addAndGet(Duration.ofSeconds(10).toNanos());
    assertThat(limit.size()).isZero();
  }

  @Test
  void aLimitThatNeverRefills_isRefused() {
    assertThatThrownBy(() -> new RatePolicy("address", 5, 0)).hasMessageContaining("address");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2::1, 20010db800010002/64",
    "2001:db8:1:2:ffff:ffff:ffff:ffff, 20010db800010002/64",
    "2001:db8:1:3::1, 20010db800010003/64",
    "::ffff:192.0.2.7, ::ffff:192.0.2.7",
    "not:an:address, not:an:address"
  })
  void anAddressIsAWholeIpv4AddressOrAnIpv6Network(String address, String key) {
    assertThat(AddressKey.of(address)).isEqualTo(key);
  }

  private void useUp(String key) {
    for (int i = 0; i < 3; i++) {
      limit.take(key);
    }
  }

  private RateLimitResult allowed(long remaining, long seconds) {
    return new RateLimitResult(threeAtOnceOnePerSecond, true, remaining, seconds);
  }

  private RateLimitResult refused(long seconds) {
    return new RateLimitResult(threeAtOnceOnePerSecond, false, 0, seconds);
  }

  private TimeMeter clock() {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return nanos.get();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }
}
