package org.cairn.billing.employment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to an employment. */
public sealed interface EmploymentEvent {

  UUID employmentId();

  UUID peerId();

  /**
   * @param importedFrom where it was recorded before; null when it was not
   */
  record Started(
      UUID employmentId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate startedOn,
      Instant recordedAt,
      @Nullable String importedFrom)
      implements EmploymentEvent {}

  /**
   * @param importedFrom where it was recorded before; null when it was not
   */
  record Ended(
      UUID employmentId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate endedOn,
      EndReason reason,
      @Nullable String importedFrom)
      implements EmploymentEvent {}
}
