package org.cairn.billing.conflict.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.kit.testing.ApprovedTable;
import org.junit.jupiter.api.Test;

/** Every state of a conflict and every outcome, so that no pair is left to chance. */
class StateCommandMatrixTest {

  private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-00000000000a");
  private static final Map<String, ConflictState> STATES = new LinkedHashMap<>();
  private static final Map<String, ConflictOutcome> OUTCOMES = new LinkedHashMap<>();

  static {
    STATES.put("open", open(false, false));
    STATES.put("open, another stands", open(false, true));
    STATES.put("open, the caller's own", open(true, false));
    STATES.put("settled", new ConflictState.Settled());
    OUTCOMES.put("confirmed", ConflictOutcome.CONFIRMED);
    OUTCOMES.put("rejected", ConflictOutcome.REJECTED);
  }

  private static ConflictState open(boolean ofTheCaller, boolean otherConfirmed) {
    return new ConflictState.Open(
        ID, ID, ID, "us-mt", LocalDate.parse("2025-03-03"), ofTheCaller, otherConfirmed);
  }

  @Test
  void everyStateAndEveryOutcome_isInTheTable() {
    assertThat(STATES.values().stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Set.of(ConflictState.class.getPermittedSubclasses()));
    assertThat(OUTCOMES.values()).containsExactlyInAnyOrder(ConflictOutcome.values());
  }

  @Test
  void whatComesOfEachPair_isAsApproved() throws IOException {
    Instant now = Instant.parse("2025-04-01T08:00:00Z");

    ApprovedTable.compare(
        "conflict-state-x-command.txt",
        STATES,
        OUTCOMES,
        (state, outcome) ->
            ConflictDecision.settle(state, outcome, SettlementReason.NOTE_CONFIRMED, now));
  }
}
