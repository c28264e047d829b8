package org.cairn.journeys.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cairn.journeys.demo.FreeTime.Span;
import org.junit.jupiter.api.Test;

class FreeTimeTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void theLastHourIsFree_whenNothingWasRecorded() {
    var free = new FreeTime(List.of(), at("12:00"));

    assertThat(free.take(HOUR)).isEqualTo(span("11:00", "12:00"));
  }

  @Test
  void aTakenHourIsNotFree() {
    var free = new FreeTime(List.of(), at("12:00"));

    free.take(HOUR);

    assertThat(free.take(HOUR)).isEqualTo(span("10:00", "11:00"));
  }

  @Test
  void aGapThatIsTooShortIsSkipped() {
    var free = new FreeTime(List.of(span("11:30", "11:45"), span("10:00", "10:45")), at("12:00"));

    assertThat(free.take(HOUR)).isEqualTo(span("09:00", "10:00"));
  }

  @Test
  void timesThatOnlyTouchDoNotOverlap() {
    var free = new FreeTime(List.of(span("12:00", "13:00"), span("10:00", "11:00")), at("12:00"));

    assertThat(free.take(HOUR)).isEqualTo(span("11:00", "12:00"));
  }

  private static Span span(String from, String to) {
    return new Span(at(from), at(to));
  }

  private static Instant at(String time) {
    return Instant.parse("2026-03-02T%s:00Z".formatted(time));
  }
}
