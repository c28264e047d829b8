package org.cairn.timeline.projection;

import java.time.Instant;
import java.util.UUID;
import org.cairn.contracts.billing.BillingEvent;
import org.cairn.contracts.billing.EmploymentEnded;
import org.cairn.contracts.billing.EmploymentStarted;
import org.cairn.contracts.billing.EncounterAggregate;
import org.cairn.contracts.billing.EncounterConflictFound;
import org.cairn.contracts.billing.EncounterConflictSettled;
import org.cairn.contracts.billing.EncounterLogged;
import org.jspecify.annotations.Nullable;

/** What the facts of the billing service say on the timeline. */
final class BillingFacts {

  private BillingFacts() {}

  static EntryDraft stone(BillingEvent.OfPeer fact) {
    return switch (fact) {
      case EmploymentStarted e ->
          new EntryDraft(
              Chapter.WORK,
              e.peerId(),
              e.employmentId(),
              e.startedOn(),
              new EmploymentStartedDetails(
                  e.employmentId(), e.agencyId(), e.recordedAt().toString(), e.importedFrom()));
      case EmploymentEnded e ->
          new EntryDraft(
              Chapter.WORK,
              e.peerId(),
              e.employmentId(),
              e.endedOn(),
              new EmploymentEndedDetails(
                  e.employmentId(), e.agencyId(), e.reason(), e.importedFrom()));
      case EncounterLogged e ->
          new EntryDraft(
              Chapter.WORK,
              e.peerId(),
              EncounterAggregate.of(e.agencyId(), e.encounterId()),
              e.on(),
              new EncounterLoggedDetails(
                  e.encounterId(),
                  e.agencyId(),
                  e.minutes(),
                  e.activity(),
                  e.telehealth(),
                  e.groupSize(),
                  e.importedFrom(),
                  text(e.startedAt()),
                  text(e.endedAt())));
      case EncounterConflictFound e ->
          new EntryDraft(
              Chapter.WORK,
              e.peerId(),
              EncounterAggregate.of(e.agencyId(), e.encounterId()),
              e.on(),
              new EncounterConflictFoundDetails(
                  e.encounterId(), e.agencyId(), e.foundAt().toString()));
      case EncounterConflictSettled e ->
          new EntryDraft(
              Chapter.WORK,
              e.peerId(),
              EncounterAggregate.of(e.agencyId(), e.encounterId()),
              e.on(),
              new EncounterConflictSettledDetails(
                  e.encounterId(),
                  e.agencyId(),
                  e.outcome(),
                  e.reason(),
                  e.settledAt().toString()));
    };
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  record EmploymentStartedDetails(
      UUID employmentId, UUID agencyId, String recordedAt, @Nullable String importedFrom) {}

  record EmploymentEndedDetails(
      UUID employmentId, UUID agencyId, String reason, @Nullable String importedFrom) {}

  record EncounterConflictFoundDetails(UUID encounterId, UUID agencyId, String foundAt) {}

  record EncounterConflictSettledDetails(
      UUID encounterId, UUID agencyId, String outcome, String reason, String settledAt) {}

  record EncounterLoggedDetails(
      UUID encounterId,
      UUID agencyId,
      int minutes,
      String activity,
      boolean telehealth,
      @Nullable Integer groupSize,
      @Nullable String importedFrom,
      @Nullable String startedAt,
      @Nullable String endedAt) {}
}
