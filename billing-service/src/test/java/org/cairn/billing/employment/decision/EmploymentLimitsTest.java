package org.cairn.billing.employment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An employment starts from 1950 on: exactly then is accepted, the day before is refused. */
class EmploymentLimitsTest {

  private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  private static final Packs PACKS = Packs.fromClasspath();

  @ParameterizedTest
  @CsvSource({"1949-12-31, too-long-ago", "1950-01-01, started"})
  void anEmployment_startsFrom1950On(LocalDate startedOn, String result) {
    assertThat(decided(new EmploymentCommand.Start(facts(startedOn)))).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({"1949-12-31, too-long-ago", "1950-01-01, started"})
  void anImportedEmployment_startsFrom1950On(LocalDate startedOn, String result) {
    assertThat(decided(new EmploymentCommand.Import(facts(startedOn), "register-2019")))
        .isEqualTo(result);
  }

  private static EmploymentFacts facts(LocalDate startedOn) {
    return EmploymentFacts.started(ID, ID, ID, "us-mt", startedOn);
  }

  private static String decided(EmploymentCommand command) {
    Decision<EmploymentEvent> decision =
        EmploymentDecision.decide(
            new EmploymentState.NotStarted(List.of()),
            command,
            PACKS,
            Instant.parse("2025-06-02T05:00:00Z"));
    return switch (decision) {
      case Accepted<EmploymentEvent> _ -> "started";
      case Refused<EmploymentEvent>(List<Refusal> refusals) -> refusals.getFirst().kind();
    };
  }
}
