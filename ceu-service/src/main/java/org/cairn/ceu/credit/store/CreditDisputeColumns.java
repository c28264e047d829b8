package org.cairn.ceu.credit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.cairn.ceu.credit.decision.CreditEvent;
import org.jspecify.annotations.Nullable;

/**
 * A peer's dispute of a credit, and its outcome.
 *
 * @param settledOn null until the board has settled it
 */
@Embeddable
public record CreditDisputeColumns(
    @Column(name = "disputed_on") LocalDate on,
    @Column(name = "dispute_reason") String reason,
    @Column(name = "dispute_settled_on") @Nullable LocalDate settledOn,
    @Column(name = "dispute_outcome") @Nullable String outcome) {

  CreditDisputeColumns(CreditEvent.Disputed event) {
    this(event.disputedOn(), event.reason().code(), null, null);
  }

  CreditDisputeColumns settled(CreditEvent.DisputeSettled event) {
    return new CreditDisputeColumns(on, reason, event.settledOn(), event.outcome().code());
  }
}
