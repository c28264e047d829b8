package org.cairn.billing.agency.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.BillingParameters.ProviderType;
import org.cairn.jurisdictions.ruling.Accepted;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An organization is registered once; a board imports one that was registered elsewhere before. */
class AgencyDecisionTest {

  private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  private static final Packs PACKS = Packs.fromClasspath();

  /** The first of June in Montana. */
  private static final Instant NOW = Instant.parse("2025-06-02T05:00:00Z");

  private static final AgencyState NOT_REGISTERED = new AgencyState.NotRegistered();
  private static final AgencyCommand.Register REGISTER =
      new AgencyCommand.Register(ID, "org-1", ProviderType.MENTAL_HEALTH_CENTER, "us-mt");

  @Test
  void aNewOrganization_isRegisteredNow() {
    assertThat(decided(NOT_REGISTERED, REGISTER)).isEqualTo("registered 2025-06-02T05:00:00Z");
  }

  @Test
  void aRegisteredOrganization_isNotRegisteredAgain() {
    var registered = new AgencyState.Registered();

    assertThat(decided(registered, REGISTER)).isEqualTo("agency-already-registered");
    assertThat(decided(registered, imported(null))).isEqualTo("agency-already-registered");
  }

  @Test
  void whereNoRulesAreInForce_nothingIsRegistered() {
    var nowhere =
        new AgencyCommand.Register(ID, "org-1", ProviderType.MENTAL_HEALTH_CENTER, "nowhere");

    assertThat(decided(NOT_REGISTERED, nowhere)).isEqualTo("unknown-jurisdiction");
  }

  @ParameterizedTest
  @CsvSource({
    "1949-12-31, too-long-ago",
    "1950-01-01, registered 1950-01-01T07:00:00Z",
    "2025-06-01, registered 2025-06-01T06:00:00Z",
    "2025-06-02, date-in-future",
    ", registered 2025-06-02T05:00:00Z"
  })
  void anImport_saysSinceWhen_from1950ToToday(@Nullable LocalDate since, String result) {
    assertThat(decided(NOT_REGISTERED, imported(since))).isEqualTo(result);
  }

  @Test
  void theSameImportAgain_changesNothing_andAnotherUnderItsIdIsRefused() {
    LocalDate since = LocalDate.parse("2018-05-01");
    var recorded = new AgencyState.IdRecorded(registered(imported(since)));

    assertThat(decided(recorded, imported(since))).isEqualTo("nothing");
    assertThat(decided(recorded, imported(null))).isEqualTo("nothing");
    assertThat(decided(recorded, imported(since.plusDays(1)))).isEqualTo("id-taken");
    assertThatThrownBy(() -> decided(recorded, REGISTER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AgencyCommand.Import imported(@Nullable LocalDate since) {
    return new AgencyCommand.Import(REGISTER, since, "register-2019");
  }

  private static AgencyFacts registered(AgencyCommand command) {
    return ((Accepted<AgencyFacts>) AgencyDecision.decide(NOT_REGISTERED, command, PACKS, NOW))
        .events()
        .getFirst();
  }

  private static String decided(AgencyState state, AgencyCommand command) {
    Decision<AgencyFacts> decision = AgencyDecision.decide(state, command, PACKS, NOW);
    return switch (decision) {
      case Accepted<AgencyFacts>(List<AgencyFacts> events) ->
          events.isEmpty() ? "nothing" : "registered " + events.getFirst().registeredAt();
      case Refused<AgencyFacts>(List<Refusal> refusals) -> refusals.getFirst().kind();
    };
  }
}
