package org.cairn.billing.employment.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.billing.employment.decision.EndReason.OTHER;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.billing.employment.decision.EmploymentState.Term;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.testing.ApprovedTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every state and every command, so that no pair is left to chance. */
class StateCommandMatrixTest {

  private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  private static final LocalDate DAY = LocalDate.parse("2025-03-03");
  private static final Map<String, EmploymentState> STATES = new LinkedHashMap<>();
  private static final Map<String, EmploymentCommand> COMMANDS = new LinkedHashMap<>();

  static {
    STATES.put("not started", new EmploymentState.NotStarted(List.of()));
    STATES.put(
        "not started, one runs",
        new EmploymentState.NotStarted(List.of(new Term(DAY.minusYears(1), null))));
    STATES.put(
        "not started, one ended later",
        new EmploymentState.NotStarted(List.of(new Term(DAY.minusYears(1), DAY))));
    STATES.put("running", new EmploymentState.Running(started(DAY), null));
    STATES.put(
        "running, later encounter", new EmploymentState.Running(started(DAY), DAY.plusDays(9)));
    STATES.put("ended", new EmploymentState.Ended());
    STATES.put("id recorded, the same", new EmploymentState.IdRecorded(true));
    STATES.put("id recorded, another", new EmploymentState.IdRecorded(false));
    STATES.put("peer not imported", new EmploymentState.PeerNotImported());
    STATES.put("agency unknown", new EmploymentState.AgencyUnknown());
    COMMANDS.put("start", new EmploymentCommand.Start(started(DAY)));
    COMMANDS.put("start in the future", new EmploymentCommand.Start(started(later())));
    COMMANDS.put("start in another age", new EmploymentCommand.Start(started(DAY.minusYears(99))));
    COMMANDS.put("end", new EmploymentCommand.End(DAY.plusDays(1), EndReason.MOVED_ON));
    COMMANDS.put("end too early", new EmploymentCommand.End(DAY.minusDays(1), EndReason.OTHER));
    COMMANDS.put("end in the future", new EmploymentCommand.End(later(), EndReason.LEAVE));
    COMMANDS.put("import", importing(DAY, null, null));
    COMMANDS.put("import an old one", importing(DAY.minusYears(3), DAY.minusYears(2), OTHER));
    COMMANDS.put("import a long one", importing(DAY.minusYears(3), DAY, OTHER));
    COMMANDS.put("import backwards", importing(DAY, DAY.minusDays(1), OTHER));
    COMMANDS.put("import the future", importing(later(), later(), OTHER));
    COMMANDS.put("import no reason", importing(DAY, DAY, null));
    COMMANDS.put("import another age", importing(DAY.minusYears(99), DAY.minusYears(98), OTHER));
  }

  private static EmploymentFacts started(LocalDate startedOn) {
    return EmploymentFacts.started(ID, ID, ID, "us-mt", startedOn);
  }

  private static EmploymentCommand importing(
      LocalDate startedOn, @Nullable LocalDate endedOn, @Nullable EndReason reason) {
    return new EmploymentCommand.Import(
        new EmploymentFacts(ID, ID, ID, "us-mt", startedOn, endedOn, reason), "register-2019");
  }

  private static LocalDate later() {
    return LocalDate.parse("2025-06-02");
  }

  @Test
  void everyStateAndEveryCommand_isInTheTable() {
    assertThat(classesOf(STATES)).isEqualTo(Set.of(EmploymentState.class.getPermittedSubclasses()));
    assertThat(classesOf(COMMANDS))
        .isEqualTo(Set.of(EmploymentCommand.class.getPermittedSubclasses()));
  }

  /** It is still the first of June in the agency's zone. */
  @Test
  void whatComesOfEachPair_isAsApproved() throws IOException {
    Packs packs = Packs.fromClasspath();
    Instant now = Instant.parse("2025-06-02T05:00:00Z");

    ApprovedTable.compare(
        "employment-state-x-command.txt",
        STATES,
        COMMANDS,
        (state, command) -> EmploymentDecision.decide(state, command, packs, now));
  }

  private static Set<Class<?>> classesOf(Map<String, ?> examples) {
    return examples.values().stream().map(Object::getClass).collect(Collectors.toSet());
  }
}
