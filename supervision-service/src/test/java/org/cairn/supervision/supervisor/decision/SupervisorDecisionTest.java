package org.cairn.supervision.supervisor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.LicenseType;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gets a record as a supervisor. */
class SupervisorDecisionTest {

  private static final Packs PACKS =
      Packs.load(Path.of(System.getProperty("cairn.root"), "journeys/packs"));
  private static final UUID SOMEBODY = UUID.fromString("019aab42-5c20-7e11-9a4b-2d6f8e0a1b01");

  /** The evening of May 31 in Montana. */
  private static final Instant NOW = Instant.parse("2024-06-01T05:59:59Z");

  private static final String TODAY = "2024-05-31";
  private static final String TOMORROW = "2024-06-01";

  @Test
  void somebodyNew_isRegistered() {
    Supervisor supervisor = licensed("us-mt", TODAY);

    assertThat(SupervisorDecision.register(Optional.empty(), supervisor, PACKS))
        .isEqualTo(new Accepted<>(List.of(supervisor)));
  }

  @Test
  void oneSignIn_hasOneRecord() {
    Decision<Supervisor> decision =
        SupervisorDecision.register(Optional.of(SOMEBODY), licensed("us-mt", TODAY), PACKS);

    assertThat(told(decision)).containsExactly("already-registered STATE ");
  }

  @Test
  void whereNoBoardDecides_nobodyIsRegistered() {
    assertThat(told(SupervisorDecision.register(Optional.empty(), licensed("us-xx", TODAY), PACKS)))
        .containsExactly("unknown-jurisdiction UNKNOWN_VALUE /jurisdiction");
    assertThat(
            told(
                SupervisorDecision.register(Optional.empty(), licensed("us-samhsa", TODAY), PACKS)))
        .containsExactly("unknown-jurisdiction UNKNOWN_VALUE /jurisdiction");
  }

  @Test
  void aRecord_isImported_fromTheDayItHasInItsState() {
    Supervisor supervisor = licensed("us-mt", "2010-01-01", TODAY, null);

    assertThat(imported(supervisor, TODAY)).isEqualTo(new Accepted<>(List.of(supervisor)));
    assertThat(told(imported(supervisor, TOMORROW)))
        .containsExactly("date-in-future RULE /registeredOn");
  }

  @Test
  void anImportedRecord_hasNoLicenseOfALaterDay_andEachIsNamedByItsPlace() {
    assertThat(told(imported(licensed("us-mt", TOMORROW), TODAY)))
        .containsExactly("date-in-future RULE /licenses/0/issuedOn");
    assertThat(told(imported(licensed("us-mt", TODAY, TOMORROW, null, "2025-01-01"), TOMORROW)))
        .containsExactly(
            "date-in-future RULE /registeredOn",
            "date-in-future RULE /licenses/1/issuedOn",
            "date-in-future RULE /licenses/3/issuedOn");
  }

  @Test
  void aRecordWithoutLicenses_isImportedToo() {
    Supervisor supervisor = licensed("us-mt");

    assertThat(imported(supervisor, TODAY)).isEqualTo(new Accepted<>(List.of(supervisor)));
  }

  private static Decision<Supervisor> imported(Supervisor supervisor, String registeredOn) {
    return SupervisorDecision.importRecord(
        supervisor, LocalDate.parse(registeredOn), PACKS.find("us-mt").orElseThrow(), NOW);
  }

  private static List<String> told(Decision<Supervisor> decision) {
    return ((Refused<Supervisor>) decision)
        .refusals().stream()
            .map(refusal -> refusal.kind() + " " + refusal.type() + " " + refusal.pointer())
            .toList();
  }

  private static Supervisor licensed(String jurisdiction, @Nullable String... issuedOn) {
    List<License> licenses =
        Arrays.stream(issuedOn)
            .map(day ->
                new License(
                    LicenseType.LCSW, null, day == null ? null : LocalDate.parse(day), null))
            .toList();
    return new Supervisor(SOMEBODY, jurisdiction, licenses, BigDecimal.ZERO, NOW);
  }
}
