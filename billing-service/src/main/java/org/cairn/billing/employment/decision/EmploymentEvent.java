package org.cairn.billing.employment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What can happen to an employment. */
public sealed interface EmploymentEvent {

  UUID employmentId();

  UUID peerId();

  record Started(
      UUID employmentId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate startedOn,
      Instant recordedAt)
      implements EmploymentEvent {}

  record Ended(
      UUID employmentId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate endedOn,
      EndReason reason)
      implements EmploymentEvent {}
}
