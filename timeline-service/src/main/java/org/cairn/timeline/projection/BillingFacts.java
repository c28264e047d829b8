package org.cairn.timeline.projection;

import org.cairn.contracts.billing.BillingEvent;
import org.cairn.contracts.billing.EmploymentEnded;
import org.cairn.contracts.billing.EmploymentStarted;
import org.cairn.contracts.billing.EncounterAggregate;
import org.cairn.contracts.billing.EncounterConflictFound;
import org.cairn.contracts.billing.EncounterConflictSettled;
import org.cairn.contracts.billing.EncounterLogged;

/** What the facts of the billing service show on the timeline. */
final class BillingFacts {

  private BillingFacts() {}

  static EntryDraft draft(BillingEvent.OfPeer fact) {
    return switch (fact) {
      case EmploymentStarted e ->
          EntryDraft.of(Chapter.WORK, e.peerId(), e.employmentId(), e.startedOn())
              .showing("employmentId agencyId recordedAt importedFrom");
      case EmploymentEnded e ->
          EntryDraft.of(Chapter.WORK, e.peerId(), e.employmentId(), e.endedOn())
              .showing("employmentId agencyId reason importedFrom");
      case EncounterLogged e ->
          EntryDraft.of(
                  Chapter.WORK,
                  e.peerId(),
                  EncounterAggregate.of(e.agencyId(), e.encounterId()),
                  e.on())
              .showing(
                  "encounterId agencyId minutes activity telehealth groupSize "
                      + "importedFrom startedAt endedAt");
      case EncounterConflictFound e ->
          EntryDraft.of(
                  Chapter.WORK,
                  e.peerId(),
                  EncounterAggregate.of(e.agencyId(), e.encounterId()),
                  e.on())
              .showing("encounterId agencyId foundAt");
      case EncounterConflictSettled e ->
          EntryDraft.of(
                  Chapter.WORK,
                  e.peerId(),
                  EncounterAggregate.of(e.agencyId(), e.encounterId()),
                  e.on())
              .showing("encounterId agencyId outcome reason settledAt");
    };
  }
}
