package org.cairn.http.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SeldomLogTest {

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private final List<String> said = new ArrayList<>();
  private final SeldomLog log = new SeldomLog(said::add, clock::get);

  @Test
  void withinAMinute_oneLineIsWritten_andTheNextOneCountsTheOthers() {
    for (int times = 0; times < 1_000; times++) {
      log.warn("It broke off");
    }
    assertThat(said).containsExactly("It broke off (and 0 before it, not logged)");

    clock.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
    log.warn("It broke off");
    assertThat(said).hasSize(1);

    clock.incrementAndGet();
    log.warn("It broke off again");
    assertThat(said).last().isEqualTo("It broke off again (and 1000 before it, not logged)");
  }
}
