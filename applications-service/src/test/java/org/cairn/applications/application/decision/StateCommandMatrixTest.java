package org.cairn.applications.application.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.application.decision.Applications.PACKS;
import static org.cairn.applications.application.decision.Applications.TODAY;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.applications.application.decision.ApplicationCommand.Authority;
import org.cairn.applications.application.decision.ApplicationCommand.BoardOutcome;
import org.cairn.applications.eligibility.decision.ApplicationFacts;
import org.cairn.applications.eligibility.decision.Candidate;
import org.cairn.kit.testing.ApprovedTable;
import org.junit.jupiter.api.Test;

/** Every state and every command, so that no pair is left to chance. */
class StateCommandMatrixTest {

  private static final Map<String, ApplicationState> STATES = new LinkedHashMap<>();
  private static final Map<String, ApplicationCommand> COMMANDS = new LinkedHashMap<>();

  static {
    STATES.put("not opened", Applications.noApplication());
    STATES.put("not opened, the same is open", Applications.noApplicationButTheSameIsOpen());
    STATES.put("not opened, but certified", Applications.noApplicationButACertificate());
    STATES.put("open", Applications.anOpenApplication());
    STATES.put("withdrawn", Applications.aWithdrawnApplication());
    STATES.put("decided", Applications.aDecidedApplication());
    COMMANDS.put("open", Applications.anOpening());
    COMMANDS.put("withdraw", Applications.aWithdrawal());
    ApplicationFacts complete = Candidate.aCandidate().facts();
    COMMANDS.put(
        "approve", Applications.aDecision(BoardOutcome.APPROVE, Authority.STAFF, complete));
    COMMANDS.put(
        "deny",
        Applications.aDecision(BoardOutcome.DENY, Authority.MEMBER, complete, "recovery-window"));
    COMMANDS.put("import opening", Applications.anOpeningFromElsewhere());
    COMMANDS.put("import withdrawal", Applications.aWithdrawalFromElsewhere("2026-06-01"));
    COMMANDS.put(
        "import denial", Applications.aDenialFromElsewhere("2026-06-01", "recovery-window"));
    COMMANDS.put("import certificate", Applications.aCertificateFromElsewhere("2026-06-01"));
    COMMANDS.put(
        "import certificate alone", Applications.aCertificateWithoutApplication("2026-06-01"));
  }

  @Test
  void everyState_isInTheTable() {
    assertThat(classesOf(STATES))
        .isEqualTo(Set.of(ApplicationState.class.getPermittedSubclasses()));
  }

  @Test
  void everyCommand_isInTheTable() {
    assertThat(classesOf(COMMANDS))
        .isEqualTo(Set.of(ApplicationCommand.class.getPermittedSubclasses()));
  }

  @Test
  void whatComesOfEachPair_isAsApproved() throws IOException {
    ApprovedTable.compare(
        "application-state-x-command.txt",
        STATES,
        COMMANDS,
        (state, command) -> ApplicationDecision.decide(state, command, PACKS, TODAY));
  }

  private static Set<Class<?>> classesOf(Map<String, ?> examples) {
    return Arrays.stream(examples.values().toArray())
        .map(Object::getClass)
        .collect(Collectors.toSet());
  }
}
