package org.cairn.timeline.projection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.Finding;
import org.cairn.contracts.supervision.AgreementEnded;
import org.cairn.contracts.supervision.AgreementProposed;
import org.cairn.contracts.supervision.AgreementSigned;
import org.cairn.contracts.supervision.SessionAttested;
import org.cairn.contracts.supervision.SessionDisputeSettled;
import org.cairn.contracts.supervision.SessionDisputed;
import org.cairn.contracts.supervision.SessionLogged;
import org.cairn.contracts.supervision.SupervisionEvent;
import org.cairn.contracts.supervision.SupervisionSegment;
import org.cairn.contracts.supervision.SupervisionStandingChanged;
import org.cairn.contracts.supervision.WorkLogged;
import org.jspecify.annotations.Nullable;

/** What the facts of the supervision service say on the timeline. */
final class SupervisionFacts {

  private SupervisionFacts() {}

  static EntryDraft stone(SupervisionEvent.OfPeer fact) {
    return switch (fact) {
      case AgreementProposed e ->
          new EntryDraft(
              Chapter.SUPERVISION,
              e.peerId(),
              e.agreementId(),
              e.proposedOn(),
              new AgreementProposedDetails(
                  e.agreementId(),
                  e.supervisorId(),
                  e.from(),
                  e.plan(),
                  e.importedFrom(),
                  e.backdated()));
      case AgreementSigned e ->
          new EntryDraft(
              Chapter.SUPERVISION,
              e.peerId(),
              e.agreementId(),
              e.signedOn(),
              new AgreementSignedDetails(
                  e.agreementId(),
                  e.supervisorId(),
                  e.from(),
                  e.plan(),
                  e.importedFrom(),
                  e.backdated()));
      case AgreementEnded e ->
          new EntryDraft(
              Chapter.SUPERVISION,
              e.peerId(),
              e.agreementId(),
              e.endedOn(),
              new AgreementEndedDetails(e.agreementId(), e.supervisorId(), e.importedFrom()));
      case WorkLogged e ->
          new EntryDraft(
              Chapter.SUPERVISION,
              e.peerId(),
              e.workLogId(),
              e.on(),
              new WorkLoggedDetails(
                  e.workLogId(),
                  e.employer(),
                  e.hours(),
                  e.direct(),
                  e.recordedAt().toString(),
                  e.importedFrom()));
      case SessionLogged e ->
          new EntryDraft(
              Chapter.SUPERVISION,
              e.peerId(),
              e.sessionId(),
              e.on(),
              new SessionLoggedDetails(
                  e.sessionId(),
                  e.supervisorId(),
                  e.startedAt().toString(),
                  e.endedAt().toString(),
                  e.minutes(),
                  e.mode(),
                  e.attendees(),
                  e.employer(),
                  e.importedFrom(),
                  e.caveats()));
      case SessionAttested e ->
          new EntryDraft(
              Chapter.SUPERVISION,
              e.peerId(),
              e.sessionId(),
              e.attestedOn(),
              new SessionAttestedDetails(
                  e.sessionId(),
                  e.supervisorId(),
                  e.attestedAt().toString(),
                  e.supervisorQualified(),
                  e.findings(),
                  e.packVersion(),
                  e.importedFrom()));
      case SessionDisputed e ->
          new EntryDraft(
              Chapter.SUPERVISION,
              e.peerId(),
              e.sessionId(),
              e.disputedOn(),
              new SessionDisputedDetails(
                  e.sessionId(), e.supervisorId(), e.disputedAt().toString(), e.reason()));
      case SessionDisputeSettled e ->
          new EntryDraft(
              Chapter.SUPERVISION,
              e.peerId(),
              e.sessionId(),
              e.settledOn(),
              new SessionDisputeSettledDetails(
                  e.sessionId(),
                  e.supervisorId(),
                  e.settledAt().toString(),
                  e.outcome(),
                  e.basis()));
      case SupervisionStandingChanged e ->
          new EntryDraft(
              Chapter.SUPERVISION,
              e.peerId(),
              e.standingId(),
              e.evaluatedOn(),
              new SupervisionStandingChangedDetails(
                  e.standingId(), e.profile(), e.segments(), e.ruleId(), e.packVersion()));
    };
  }

  record AgreementProposedDetails(
      UUID agreementId,
      UUID supervisorId,
      LocalDate from,
      List<String> plan,
      @Nullable String importedFrom,
      @Nullable Boolean backdated) {}

  record AgreementSignedDetails(
      UUID agreementId,
      UUID supervisorId,
      LocalDate from,
      List<String> plan,
      @Nullable String importedFrom,
      @Nullable Boolean backdated) {}

  record AgreementEndedDetails(
      UUID agreementId, UUID supervisorId, @Nullable String importedFrom) {}

  record WorkLoggedDetails(
      UUID workLogId,
      @Nullable UUID employer,
      BigDecimal hours,
      boolean direct,
      String recordedAt,
      @Nullable String importedFrom) {}

  record SessionLoggedDetails(
      UUID sessionId,
      UUID supervisorId,
      String startedAt,
      String endedAt,
      int minutes,
      String mode,
      int attendees,
      @Nullable UUID employer,
      @Nullable String importedFrom,
      @Nullable List<String> caveats) {}

  record SessionAttestedDetails(
      UUID sessionId,
      UUID supervisorId,
      String attestedAt,
      boolean supervisorQualified,
      List<Finding> findings,
      String packVersion,
      @Nullable String importedFrom) {}

  record SessionDisputedDetails(
      UUID sessionId, UUID supervisorId, String disputedAt, String reason) {}

  record SessionDisputeSettledDetails(
      UUID sessionId, UUID supervisorId, String settledAt, String outcome, String basis) {}

  record SupervisionStandingChangedDetails(
      UUID standingId,
      String profile,
      List<SupervisionSegment> segments,
      String ruleId,
      String packVersion) {}
}
