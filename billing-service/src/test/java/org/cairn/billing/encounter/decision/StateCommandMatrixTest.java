package org.cairn.billing.encounter.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.employment.decision.EndReason;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.kit.testing.ApprovedTable;
import org.junit.jupiter.api.Test;

/** Every state and every kind of log, so that no pair is left to chance. */
class StateCommandMatrixTest {

  private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  private static final UUID ELSEWHERE = UUID.fromString("01890000-0000-7000-8000-00000000000b");
  private static final EmploymentFacts EMPLOYMENT =
      new EmploymentFacts(
          ID,
          ID,
          ID,
          "us-mt",
          LocalDate.parse("2025-01-01"),
          LocalDate.parse("2025-03-31"),
          EndReason.MOVED_ON);
  private static final Map<String, EncounterState> STATES = new LinkedHashMap<>();
  private static final Map<String, EncounterCommand> COMMANDS = new LinkedHashMap<>();

  static {
    STATES.put("not employed", new EncounterState.NotEmployed());
    STATES.put("not logged", new EncounterState.NotLogged(EMPLOYMENT, List.of()));
    STATES.put("not logged, overlaps", notLoggedBeside(other(ID, false)));
    STATES.put("not logged, elsewhere too", notLoggedBeside(other(ELSEWHERE, false)));
    STATES.put("not logged, and in conflict", notLoggedBeside(other(ELSEWHERE, true)));
    STATES.put("id recorded, the same", new EncounterState.IdRecorded(true));
    STATES.put("id recorded, another", new EncounterState.IdRecorded(false));
    COMMANDS.put("log", log("2025-03-03T09:00:00Z", "2025-03-03T10:00:00Z"));
    COMMANDS.put("log 24 hours", log("2025-03-03T09:00:00Z", "2025-03-04T09:00:00Z"));
    COMMANDS.put("log a second more", log("2025-03-03T09:00:00Z", "2025-03-04T09:00:01Z"));
    COMMANDS.put("log backwards", log("2025-03-03T09:00:00Z", "2025-03-03T08:00:00Z"));
    COMMANDS.put("log first day", log("2025-01-01T07:00:00Z", "2025-01-01T08:00:00Z"));
    COMMANDS.put("log day before", log("2025-01-01T06:59:59Z", "2025-01-01T08:00:00Z"));
    COMMANDS.put("log day after", log("2025-04-01T06:00:00Z", "2025-04-01T07:00:00Z"));
    COMMANDS.put("log the future", log("2025-03-31T23:00:00Z", "2025-04-01T09:00:00Z"));
    COMMANDS.put("import", new EncounterCommand.Import(atNine(), "register-2019"));
    COMMANDS.put("import the future", new EncounterCommand.Import(tomorrow(), "register-2019"));
  }

  private static EncounterState notLoggedBeside(OtherEncounter other) {
    return new EncounterState.NotLogged(EMPLOYMENT, List.of(other));
  }

  private static OtherEncounter other(UUID agencyId, boolean conflicting) {
    return new OtherEncounter(
        ELSEWHERE, agencyId, "zz", LocalDate.parse("2025-03-03"), conflicting);
  }

  private static EncounterFacts atNine() {
    return facts("2025-03-03T09:00:00Z", "2025-03-03T10:00:00Z");
  }

  private static EncounterFacts tomorrow() {
    return facts("2025-03-31T23:00:00Z", "2025-04-01T09:00:00Z");
  }

  private static EncounterCommand.Log log(String from, String to) {
    return new EncounterCommand.Log(facts(from, to), "client-7", null);
  }

  private static EncounterFacts facts(String from, String to) {
    return new EncounterFacts(
        ID, ID, Instant.parse(from), Instant.parse(to), Activity.COACHING, null, false);
  }

  @Test
  void everyStateAndEveryCommand_isInTheTable() {
    assertThat(classesOf(STATES)).isEqualTo(Set.of(EncounterState.class.getPermittedSubclasses()));
    assertThat(classesOf(COMMANDS))
        .isEqualTo(Set.of(EncounterCommand.class.getPermittedSubclasses()));
  }

  @Test
  void whatComesOfEachPair_isAsApproved() throws IOException {
    Packs packs = Packs.load(Path.of(System.getProperty("cairn.root"), "journeys/packs"));
    Instant now = Instant.parse("2025-04-01T08:00:00Z");

    ApprovedTable.compare(
        "encounter-state-x-command.txt",
        STATES,
        COMMANDS,
        (state, command) -> EncounterDecision.decide(state, command, packs, now));
  }

  private static Set<Class<?>> classesOf(Map<String, ?> examples) {
    return examples.values().stream().map(Object::getClass).collect(Collectors.toSet());
  }
}
