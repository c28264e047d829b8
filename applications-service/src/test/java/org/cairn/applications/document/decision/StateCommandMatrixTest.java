package org.cairn.applications.document.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.applications.document.decision.Documents.LATE;
import static org.cairn.applications.document.decision.Documents.PACKS;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.kit.testing.ApprovedTable;
import org.junit.jupiter.api.Test;

/** Every state and every command, so that no pair is left to chance. */
class StateCommandMatrixTest {

  private static final Map<String, DocumentState> STATES = new LinkedHashMap<>();
  private static final Map<String, DocumentCommand> COMMANDS = new LinkedHashMap<>();

  static {
    STATES.put("not submitted", Documents.nothingYet());
    STATES.put("the same bytes stand", Documents.theSameBytes());
    STATES.put("received", Documents.aReceived());
    STATES.put("accepted", Documents.anAccepted());
    STATES.put("rejected", Documents.aRejected());
    STATES.put("case closed: not submitted", new DocumentState.NotSubmitted(closed()));
    STATES.put("case closed: the same bytes", new DocumentState.HeldAlready(closed()));
    STATES.put(
        "case closed: received",
        new DocumentState.Received(closed(), Documents.DOCUMENT, Documents.TRAINING, 1));
    STATES.put(
        "case closed: accepted",
        new DocumentState.Accepted(closed(), Documents.DOCUMENT, Documents.TRAINING, 1));
    STATES.put(
        "case closed: rejected",
        new DocumentState.Rejected(closed(), Documents.DOCUMENT, Documents.TRAINING, 1));
    COMMANDS.put("submit", Documents.submitting());
    COMMANDS.put("replace", Documents.replacing());
    COMMANDS.put("accept", Documents.accepting());
    COMMANDS.put("reject", Documents.rejecting());
  }

  private static Case closed() {
    return Documents.aClosedCase();
  }

  @Test
  void everyState_isInTheTable() {
    assertThat(classesOf(STATES)).isEqualTo(Set.of(DocumentState.class.getPermittedSubclasses()));
  }

  @Test
  void everyCommand_isInTheTable() {
    assertThat(classesOf(COMMANDS))
        .isEqualTo(Set.of(DocumentCommand.class.getPermittedSubclasses()));
  }

  @Test
  void whatComesOfEachPair_isAsApproved() throws IOException {
    ApprovedTable.compare(
        "document-state-x-command.txt",
        STATES,
        COMMANDS,
        (state, command) -> DocumentDecision.decide(state, command, PACKS, LATE));
  }

  private static Set<Class<?>> classesOf(Map<String, ?> examples) {
    return Arrays.stream(examples.values().toArray())
        .map(Object::getClass)
        .collect(Collectors.toSet());
  }
}
