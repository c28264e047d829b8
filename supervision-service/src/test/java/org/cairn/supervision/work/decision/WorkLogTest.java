package org.cairn.supervision.work.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.junit.jupiter.api.Test;

/** Hours of a day. */
class WorkLogTest {

  private static final UUID SOMEBODY = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b02");

  @Test
  void hundredthsOfAnHour_areLogged() {
    assertThat(logging("0", "7.4", "2024-06-01")).isInstanceOf(Accepted.class);
    assertThat(logging("0", "0.83", "2024-06-01")).isInstanceOf(Accepted.class);
    assertThat(logging("0", "7.500", "2024-06-01")).isInstanceOf(Accepted.class);
    assertThat(kinds(logging("0", "7.333", "2024-06-01"))).containsExactly("hours-step");
    assertThat(kinds(logging("0", "0", "2024-06-01"))).containsExactly("hours-step");
  }

  @Test
  void today_isLogged_andTomorrowIsNot() {
    assertThat(logging("0", "1", "2024-06-01")).isInstanceOf(Accepted.class);
    assertThat(kinds(logging("0", "1", "2024-06-02"))).containsExactly("date-in-future");
  }

  @Test
  void aDay_has24Hours() {
    assertThat(logging("16", "8", "2024-06-01")).isInstanceOf(Accepted.class);
    assertThat(kinds(logging("16", "8.01", "2024-06-01"))).containsExactly("more-than-24-hours");
  }

  private static Decision<WorkLog> logging(String sameDay, String hours, String on) {
    return new WorkLog(
            SOMEBODY,
            SOMEBODY,
            null,
            LocalDate.parse(on),
            new BigDecimal(hours),
            true,
            Instant.EPOCH)
        .logged(new BigDecimal(sameDay), LocalDate.parse("2024-06-01"));
  }

  private static List<String> kinds(Decision<WorkLog> decision) {
    return ((Refused<WorkLog>) decision).refusals().stream().map(Refusal::kind).toList();
  }
}
