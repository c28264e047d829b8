package org.cairn.ceu.credit.decision;

import java.math.BigDecimal;
import java.util.UUID;

/** What can be asked of a credit. */
public sealed interface CreditCommand {

  record Report(UUID creditId, CreditFacts facts, Reporter reporter) implements CreditCommand {}

  /** A board brings in what was recorded elsewhere before, under an id of its choice. */
  record Import(UUID creditId, CreditFacts facts, Reporter.Board reporter)
      implements CreditCommand {}

  /** The board has reviewed it. */
  record Refuse(RefusalReason reason) implements CreditCommand {}

  /** The peer says that it is not right. */
  record Dispute(CreditDisputeReason reason) implements CreditCommand {}

  /**
   * The board has looked at what the peer said.
   *
   * @param otherHoursThatDay what else fills the day of the credit, disputed hours included
   */
  record SettleDispute(CreditDisputeOutcome outcome, BigDecimal otherHoursThatDay)
      implements CreditCommand {}
}
