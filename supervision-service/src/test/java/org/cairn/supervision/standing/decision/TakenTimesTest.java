package org.cairn.supervision.standing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Nobody is in two sessions at once. */
class TakenTimesTest {

  private final TakenTimes times = new TakenTimes();

  @Test
  void aSessionThatBeginsDuringAnother_orEndsDuringIt_orIsAroundIt_findsThePersonBusy() {
    times.take(at("09:00"), at("10:00"));

    assertThat(isBusy("09:30", "10:30")).isTrue();
    assertThat(isBusy("08:30", "09:01")).isTrue();
    assertThat(isBusy("08:00", "11:00")).isTrue();
    assertThat(isBusy("09:15", "09:45")).isTrue();
    assertThat(isBusy("09:00", "10:00")).isTrue();
  }

  @Test
  void sessionsThatMeetAtOneMoment_doNotOverlap_inWhateverOrderTheyCome() {
    times.take(at("11:00"), at("12:00"));
    times.take(at("09:00"), at("10:00"));

    assertThat(isBusy("10:00", "11:00")).isFalse();
    assertThat(isBusy("08:00", "09:00")).isFalse();
    assertThat(isBusy("12:00", "13:00")).isFalse();
    assertThat(isBusy("10:00", "11:01")).isTrue();
  }

  private boolean isBusy(String from, String to) {
    return times.isBusy(at(from), at(to));
  }

  private static Instant at(String time) {
    return Instant.parse("2024-05-01T" + time + ":00Z");
  }
}
