package org.cairn.ceu.credit.decision;

import java.math.BigDecimal;
import java.util.UUID;

/** The commands on a credit. */
public sealed interface CreditCommand {

  record Report(UUID creditId, CreditFacts facts, Reporter reporter) implements CreditCommand {}

  /** A board imports a historical credit, under an id of its choice. */
  record Import(UUID creditId, CreditFacts facts, Reporter.Board reporter)
      implements CreditCommand {}

  /** The board has reviewed it. */
  record Refuse(RefusalReason reason) implements CreditCommand {}

  /** The peer disputes it. */
  record Dispute(CreditDisputeReason reason) implements CreditCommand {}

  /**
   * The board settles the dispute.
   *
   * @param otherHoursThatDay the other hours on the credit's day, disputed hours included
   */
  record SettleDispute(CreditDisputeOutcome outcome, BigDecimal otherHoursThatDay)
      implements CreditCommand {}
}
