package org.cairn.billing.encounter.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit that no law gives: exactly at it is accepted, one step beyond is refused. */
class EncounterLimitsTest {

  private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  private static final Packs PACKS = Packs.fromClasspath();
  private static final Instant NOW = Instant.parse("2025-04-01T08:00:00Z");
  private static final EncounterState NOT_LOGGED =
      new EncounterState.NotLogged(
          new EmploymentFacts(ID, ID, ID, "us-mt", LocalDate.parse("1949-01-01"), null, null),
          List.of());

  @ParameterizedTest
  @CsvSource({"0, group-size", "1, logged", "1000, logged", "1001, group-size"})
  void aGroup_hasFromOneTo1000Members(int size, String result) {
    Instant start = Instant.parse("2025-03-03T09:00:00Z");

    assertThat(decided(start, start.plusSeconds(3600), size)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"1949-12-31T23:59:59Z, times", "1950-01-01T00:00:00Z, logged"})
  void anEncounter_isNotFromBefore1950(Instant start, String result) {
    assertThat(decided(start, start.plusSeconds(3600), null)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"PT24H, logged", "PT24H1S, times"})
  void anEncounter_lasts24HoursAtMost(Duration duration, String result) {
    Instant start = Instant.parse("2025-03-03T09:00:00Z");

    assertThat(decided(start, start.plus(duration), null)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"PT5M, logged", "PT5M1S, date-in-future"})
  void aSendersClock_mayBeFiveMinutesAhead(Duration ahead, String result) {
    assertThat(decided(NOW.minusSeconds(3600), NOW.plus(ahead), null)).isEqualTo(result);
  }

  private static String decided(Instant start, Instant end, @Nullable Integer groupSize) {
    var facts = new EncounterFacts(ID, ID, start, end, Activity.GROUP, groupSize, false);
    Decision<EncounterEvent> decision =
        EncounterDecision.decide(
            NOT_LOGGED, new EncounterCommand.Log(facts, "client-7", null), PACKS, NOW);
    return switch (decision) {
      case Accepted<EncounterEvent> _ -> "logged";
      case Refused<EncounterEvent>(List<Refusal> refusals) -> refusals.getFirst().kind();
    };
  }
}
