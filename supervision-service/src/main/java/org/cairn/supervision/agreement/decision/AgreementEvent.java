package org.cairn.supervision.agreement.decision;

import java.time.LocalDate;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;

/** What can happen to an agreement. */
public sealed interface AgreementEvent {

  Terms terms();

  record Proposed(Terms terms) implements AgreementEvent {}

  record Signed(Terms terms, LocalDate signedOn) implements AgreementEvent {}

  record Ended(Terms terms, LocalDate endedOn) implements AgreementEvent {}
}
