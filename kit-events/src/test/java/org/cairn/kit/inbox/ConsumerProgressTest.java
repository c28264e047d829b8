package org.cairn.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ConsumerProgressTest {

  private final MovingClock clock = new MovingClock();
  private final ConsumerProgress progress = new ConsumerProgress(clock);

  @Test
  void nothingWaiting_isNotStuck_howeverLong() {
    progress.sampled(0);
    clock.advance(Duration.ofSeconds(80));
    progress.sampled(0);

    clock.advance(Duration.ofSeconds(80));

    assertThat(progress.isStuck()).isFalse();
  }

  @Test
  void eventsWaitingAndNoneTaken_isStuck() {
    for (int minute = 0; minute < 3; minute++) {
      progress.sampled(7);
      clock.advance(Duration.ofSeconds(45));
    }

    assertThat(progress.isStuck()).isTrue();
  }

  @Test
  void aBatchInWork_isProgress_evenWhileTheDatabaseIsAway() {
    progress.took(clock.instant());
    for (int minute = 0; minute < 10; minute++) {
      progress.sampled(7);
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(progress.isStuck()).isFalse();
  }

  @Test
  void aConsumerThatNoLongerAnswers_isStuck() {
    progress.sampled(0);
    clock.advance(Duration.ofSeconds(91));

    assertThat(progress.isStuck()).isTrue();
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
