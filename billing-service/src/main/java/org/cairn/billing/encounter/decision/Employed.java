package org.cairn.billing.encounter.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The employment under which somebody is supported.
 *
 * @param endedOn last day; null while it lasts
 */
public record Employed(
    UUID employmentId,
    UUID agencyId,
    UUID peerId,
    String jurisdiction,
    LocalDate startedOn,
    @Nullable LocalDate endedOn) {

  boolean on(LocalDate day) {
    return !day.isBefore(startedOn) && (endedOn == null || !day.isAfter(endedOn));
  }
}
