package org.cairn.billing.encounter.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.BillingParameters.Activity;
import org.jspecify.annotations.Nullable;

/** What can happen to an encounter. Nothing of the client is in it. */
public sealed interface EncounterEvent {

  UUID peerId();

  /**
   * @param on the day in the jurisdiction's zone
   * @param minutes that really passed, without the seconds
   * @param importedFrom where it was recorded before; null when it was not
   */
  record Logged(
      UUID encounterId,
      Employed under,
      Instant startedAt,
      Instant endedAt,
      LocalDate on,
      int minutes,
      Activity activity,
      @Nullable Integer groupSize,
      boolean telehealth,
      @Nullable String importedFrom)
      implements EncounterEvent {
    @Override
    public UUID peerId() {
      return under.peerId();
    }
  }

  /**
   * Several agencies logged encounters of one peer at one time. Each of them is found once; which
   * stands is for a person to say.
   *
   * @param shownFrom when its agency may see it: not in the answer to what it logs, nor on that day
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
