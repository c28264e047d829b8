package org.cairn.billing.employment.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of an employment. */
public sealed interface EmploymentCommand {

  record Start(
      UUID employmentId, UUID agencyId, UUID peerId, String jurisdiction, LocalDate startedOn)
      implements EmploymentCommand {}

  /**
   * @param endedOn last day
   */
  record End(LocalDate endedOn, EndReason reason) implements EmploymentCommand {}

  /**
   * A board brings in what was recorded elsewhere before: the whole of it at once.
   *
   * @param endedOn last day; null while it lasts, as is the reason
   */
  record BringIn(
      UUID employmentId,
      UUID agencyId,
      UUID peerId,
      String jurisdiction,
      LocalDate startedOn,
      @Nullable LocalDate endedOn,
      @Nullable EndReason reason,
      String importedFrom)
      implements EmploymentCommand {}
}
