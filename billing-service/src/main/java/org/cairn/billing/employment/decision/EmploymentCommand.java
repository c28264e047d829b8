package org.cairn.billing.employment.decision;

import java.time.LocalDate;
import java.util.UUID;

/** What can be asked of an employment. */
public sealed interface EmploymentCommand {

  record Start(
      UUID employmentId, UUID agencyId, UUID peerId, String jurisdiction, LocalDate startedOn)
      implements EmploymentCommand {}

  /**
   * @param endedOn last day
   */
  record End(LocalDate endedOn, EndReason reason) implements EmploymentCommand {}
}
