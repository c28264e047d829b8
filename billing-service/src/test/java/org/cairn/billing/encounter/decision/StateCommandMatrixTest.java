package org.cairn.billing.encounter.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.cairn.kit.testing.ApprovedTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every state and every kind of log, so that no pair is left to chance. */
class StateCommandMatrixTest {

  private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  private static final UUID ELSEWHERE = UUID.fromString("01890000-0000-7000-8000-00000000000b");
  private static final Employed EMPLOYED =
      new Employed(
          ID, ID, ID, "us-mt", LocalDate.parse("2025-01-01"), LocalDate.parse("2025-03-31"));
  private static final Map<String, EncounterState> STATES = new LinkedHashMap<>();
  private static final Map<String, EncounterCommand> COMMANDS = new LinkedHashMap<>();

  static {
    STATES.put("not employed", new EncounterState.NotEmployed());
    STATES.put("not logged", new EncounterState.NotLogged(EMPLOYED, List.of()));
    STATES.put("not logged, overlaps", notLoggedBeside(other(ID, false)));
    STATES.put("not logged, elsewhere too", notLoggedBeside(other(ELSEWHERE, false)));
    STATES.put("not logged, and in conflict", notLoggedBeside(other(ELSEWHERE, true)));
    STATES.put("logged, the same", new EncounterState.Logged(true));
    STATES.put("logged, another", new EncounterState.Logged(false));
    COMMANDS.put("log", log("2025-03-03T09:00:00Z", "2025-03-03T10:00:00Z"));
    COMMANDS.put("log without times", log(null, null));
    COMMANDS.put("log 24 hours", log("2025-03-03T09:00:00Z", "2025-03-04T09:00:00Z"));
    COMMANDS.put("log a second more", log("2025-03-03T09:00:00Z", "2025-03-04T09:00:01Z"));
    COMMANDS.put("log backwards", log("2025-03-03T09:00:00Z", "2025-03-03T08:00:00Z"));
    COMMANDS.put("log first day", log("2025-01-01T07:00:00Z", "2025-01-01T08:00:00Z"));
    COMMANDS.put("log day before", log("2025-01-01T06:59:59Z", "2025-01-01T08:00:00Z"));
    COMMANDS.put("log day after", log("2025-04-01T06:00:00Z", "2025-04-01T07:00:00Z"));
    COMMANDS.put("log the future", log("2025-03-31T23:00:00Z", "2025-04-01T09:00:00Z"));
    COMMANDS.put("log no client", new EncounterCommand.Log(aNine(), false));
    COMMANDS.put("bring in", new EncounterCommand.BringIn(aNine(), "register-2019"));
    COMMANDS.put("bring in the future", new EncounterCommand.BringIn(tomorrow(), "register-2019"));
  }

  private static EncounterState notLoggedBeside(OtherEncounter other) {
    return new EncounterState.NotLogged(EMPLOYED, List.of(other));
  }

  private static OtherEncounter other(UUID agencyId, boolean conflicting) {
    return new OtherEncounter(
        ELSEWHERE, agencyId, "zz", LocalDate.parse("2025-03-03"), conflicting);
  }

  private static EncounterCommand.Sent aNine() {
    return sent("2025-03-03T09:00:00Z", "2025-03-03T10:00:00Z");
  }

  private static EncounterCommand.Sent tomorrow() {
    return sent("2025-03-31T23:00:00Z", "2025-04-01T09:00:00Z");
  }

  private static EncounterCommand.Log log(@Nullable String from, @Nullable String to) {
    return new EncounterCommand.Log(sent(from, to), true);
  }

  private static EncounterCommand.Sent sent(@Nullable String from, @Nullable String to) {
    return new EncounterCommand.Sent(
        ID,
        from == null ? null : OffsetDateTime.parse(from),
        to == null ? null : OffsetDateTime.parse(to),
        Activity.COACHING,
        null,
        false);
  }

  @Test
  void everyStateAndEveryCommand_standsInTheTable() {
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
