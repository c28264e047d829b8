package org.cairn.billing.encounter.transaction;

import java.util.List;
import java.util.UUID;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.jurisdictions.ruling.Refusal;
import org.jspecify.annotations.Nullable;

/** What became of one encounter that was sent. */
public sealed interface LogOutcome {

  /**
   * @param certificate what the peer's certificate was worth on the day
   */
  record Accepted(EncounterEvent.Logged logged, String certificate) implements LogOutcome {}

  /**
   * The very same was logged before.
   *
   * @param agencyId whose it is
   */
  record Duplicate(UUID encounterId, @Nullable UUID agencyId) implements LogOutcome {}

  record Refused(List<Refusal> refusals) implements LogOutcome {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }
}
