package org.cairn.supervision.agreement.decision;

import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;

/** What can happen to an agreement. */
public sealed interface AgreementEvent {

  Terms terms();

  /** The findings that it rests on. */
  default List<Finding> findings() {
    return List.of();
  }

  record Proposed(Terms terms, List<Finding> findings) implements AgreementEvent {
    public Proposed {
      findings = List.copyOf(findings);
    }
  }

  record Signed(Terms terms, LocalDate signedOn) implements AgreementEvent {}

  record Ended(Terms terms, LocalDate endedOn) implements AgreementEvent {}
}
