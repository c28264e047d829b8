package org.cairn.ceu.credit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.ceu.credit.decision.Credits.NOW;
import static org.cairn.ceu.credit.decision.Credits.PACKS;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.kit.testing.ApprovedTable;
import org.junit.jupiter.api.Test;

/** Every state and every command, so that no pair is left to chance. */
class StateCommandMatrixTest {

  private static final Map<String, CreditState> STATES = new LinkedHashMap<>();
  private static final Map<String, CreditCommand> COMMANDS = new LinkedHashMap<>();

  static {
    STATES.put("not recorded", Credits.alone());
    STATES.put("certificate: same facts", new CreditState.CertificateRecorded(true));
    STATES.put("certificate: other facts", new CreditState.CertificateRecorded(false));
    STATES.put("id recorded: same facts", new CreditState.IdRecorded(true));
    STATES.put("id recorded: other facts", new CreditState.IdRecorded(false));
    STATES.put("peer not brought in", new CreditState.PeerNotImported());
    STATES.put("pushed, counting", Credits.counting("2026-11-01", true, false));
    STATES.put("pushed long ago, counting", Credits.counting("2026-10-30", true, false));
    STATES.put("pushed, dispute dismissed", Credits.counting("2026-11-01", true, true));
    STATES.put("reported, counting", Credits.counting("2026-11-01", false, false));
    STATES.put("disputed", Credits.disputed("2"));
    STATES.put("refused, or dispute upheld", new CreditState.NotCounting());
    COMMANDS.put("report", Credits.reporting(Credits.facts(), Credits.TRAINER));
    COMMANDS.put("bring in", Credits.bringingIn(Credits.facts()));
    COMMANDS.put(
        "bring in the future",
        Credits.bringingIn(Credits.facts("zz", "cbhpss", "2027-01-01", "2", null)));
    COMMANDS.put(
        "bring in another age",
        Credits.bringingIn(Credits.facts("zz", "cbhpss", "1949-12-31", "2", null)));
    COMMANDS.put("refuse", new CreditCommand.Refuse(RefusalReason.COURSE_WITHDRAWN));
    COMMANDS.put("dispute", new CreditCommand.Dispute(CreditDisputeReason.NOT_ATTENDED));
    COMMANDS.put(
        "uphold dispute",
        new CreditCommand.SettleDispute(CreditDisputeOutcome.UPHELD, new BigDecimal("23")));
    COMMANDS.put(
        "dismiss dispute",
        new CreditCommand.SettleDispute(CreditDisputeOutcome.DISMISSED, new BigDecimal("22")));
    COMMANDS.put(
        "dismiss, day full",
        new CreditCommand.SettleDispute(CreditDisputeOutcome.DISMISSED, new BigDecimal("22.05")));
  }

  @Test
  void everyStateThereIs_standsInTheTable() {
    assertThat(classesOf(STATES)).isEqualTo(Set.of(CreditState.class.getPermittedSubclasses()));
  }

  @Test
  void everyCommandThereIs_standsInTheTable() {
    assertThat(classesOf(COMMANDS)).isEqualTo(Set.of(CreditCommand.class.getPermittedSubclasses()));
  }

  @Test
  void whatComesOfEachPair_isAsApproved() throws IOException {
    ApprovedTable.compare(
        "credit-state-x-command.txt",
        STATES,
        COMMANDS,
        (state, command) -> CreditDecision.decide(state, command, PACKS, NOW));
  }

  private static Set<Class<?>> classesOf(Map<String, ?> examples) {
    return examples.values().stream().map(Object::getClass).collect(Collectors.toSet());
  }
}
