package org.cairn.timeline.projection;

import org.cairn.contracts.supervision.AgreementEnded;
import org.cairn.contracts.supervision.AgreementProposed;
import org.cairn.contracts.supervision.AgreementSigned;
import org.cairn.contracts.supervision.SessionAttested;
import org.cairn.contracts.supervision.SessionDisputeSettled;
import org.cairn.contracts.supervision.SessionDisputed;
import org.cairn.contracts.supervision.SessionLogged;
import org.cairn.contracts.supervision.SupervisionEvent;
import org.cairn.contracts.supervision.SupervisionStandingChanged;
import org.cairn.contracts.supervision.WorkLogged;

/** What the facts of the supervision service show on the timeline. */
final class SupervisionFacts {

  private SupervisionFacts() {}

  static EntryDraft draft(SupervisionEvent.OfPeer fact) {
    return switch (fact) {
      case AgreementProposed e ->
          EntryDraft.of(Chapter.SUPERVISION, e.peerId(), e.agreementId(), e.proposedOn())
              .showing("agreementId supervisorId from plan importedFrom backdated");
      case AgreementSigned e ->
          EntryDraft.of(Chapter.SUPERVISION, e.peerId(), e.agreementId(), e.signedOn())
              .showing("agreementId supervisorId from plan importedFrom backdated");
      case AgreementEnded e ->
          EntryDraft.of(Chapter.SUPERVISION, e.peerId(), e.agreementId(), e.endedOn())
              .showing("agreementId supervisorId importedFrom");
      case WorkLogged e ->
          EntryDraft.of(Chapter.SUPERVISION, e.peerId(), e.workLogId(), e.on())
              .showing("workLogId employer hours direct recordedAt importedFrom");
      case SessionLogged e ->
          EntryDraft.of(Chapter.SUPERVISION, e.peerId(), e.sessionId(), e.on())
              .showing(
                  "sessionId supervisorId startedAt endedAt minutes mode attendees "
                      + "employer importedFrom caveats");
      case SessionAttested e ->
          EntryDraft.of(Chapter.SUPERVISION, e.peerId(), e.sessionId(), e.attestedOn())
              .showing(
                  "sessionId supervisorId attestedAt supervisorQualified findings "
                      + "packVersion importedFrom");
      case SessionDisputed e ->
          EntryDraft.of(Chapter.SUPERVISION, e.peerId(), e.sessionId(), e.disputedOn())
              .showing("sessionId supervisorId disputedAt reason");
      case SessionDisputeSettled e ->
          EntryDraft.of(Chapter.SUPERVISION, e.peerId(), e.sessionId(), e.settledOn())
              .showing("sessionId supervisorId settledAt outcome basis");
      case SupervisionStandingChanged e ->
          EntryDraft.of(Chapter.SUPERVISION, e.peerId(), e.standingId(), e.evaluatedOn())
              .showing("standingId profile segments ruleId packVersion");
    };
  }
}
