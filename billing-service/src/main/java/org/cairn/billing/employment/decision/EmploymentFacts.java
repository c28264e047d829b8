package org.cairn.billing.employment.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employment as it is recorded or imported. Two that are equal say the same.
 *
 * @param endedOn last day; null while it lasts, as is the reason
 */
public record EmploymentFacts(
    UUID employmentId,
    UUID agencyId,
    UUID peerId,
    String jurisdiction,
    LocalDate startedOn,
    @Nullable LocalDate endedOn,
    @Nullable EndReason reason) {

  /** One that lasts. */
  public static EmploymentFacts started(
      UUID employmentId, UUID agencyId, UUID peerId, String jurisdiction, LocalDate startedOn) {
    return new EmploymentFacts(employmentId, agencyId, peerId, jurisdiction, startedOn, null, null);
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(startedOn) && (endedOn == null || !day.isAfter(endedOn));
  }
}
