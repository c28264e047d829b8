package org.cairn.billing.encounter.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.jspecify.annotations.Nullable;

/** The events of an encounter. Nothing about the client is in them. */
public sealed interface EncounterEvent {

  UUID peerId();

  /**
   * @param on the day in the jurisdiction's zone
   * @param minutes that really passed, without the seconds
   * @param importedFrom where it was recorded before; null if it was logged here
   */
  record Logged(
      EncounterFacts facts,
      EmploymentFacts under,
      LocalDate on,
      int minutes,
      @Nullable String importedFrom)
      implements EncounterEvent {
    @Override
    public UUID peerId() {
      return under.peerId();
    }
  }

  /**
   * Several agencies logged overlapping encounters of one peer. Each one is reported once; the
   * board decides which is confirmed.
   *
   * @param shownFrom when its agency may see it: not in the response to logging, and not on the
   *     same day
   */
  record ConflictFound(
      UUID encounterId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate on,
      Instant foundAt,
      Instant shownFrom)
      implements EncounterEvent {}
}
