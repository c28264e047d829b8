package org.cairn.timeline.projection;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.ceu.CeuEvent;
import org.cairn.contracts.ceu.CreditDisputeSettled;
import org.cairn.contracts.ceu.CreditDisputed;
import org.cairn.contracts.ceu.CreditEarned;
import org.cairn.contracts.ceu.CreditRefused;
import org.cairn.contracts.ceu.EducationSegment;
import org.cairn.contracts.ceu.EducationStandingChanged;
import org.jspecify.annotations.Nullable;

/** What the facts of continuing education say on the timeline. */
final class CeuFacts {

  private CeuFacts() {}

  static EntryDraft stone(CeuEvent fact) {
    return switch (fact) {
      case CreditEarned e ->
          new EntryDraft(
              Chapter.EDUCATION,
              e.peerId(),
              e.creditId(),
              e.on(),
              new CreditEarnedDetails(
                  e.creditId(),
                  e.credentialType(),
                  e.hours(),
                  e.kind(),
                  e.topics(),
                  e.source(),
                  e.proofStated(),
                  e.packVersion(),
                  e.importedFrom(),
                  e.newToTrainer()));
      case CreditRefused e ->
          new EntryDraft(
              Chapter.EDUCATION,
              e.peerId(),
              e.creditId(),
              e.refusedOn(),
              new CreditRefusedDetails(e.creditId(), e.ruleId(), e.reason(), e.importedFrom()));
      case CreditDisputed e ->
          new EntryDraft(
              Chapter.EDUCATION,
              e.peerId(),
              e.creditId(),
              e.disputedOn(),
              new CreditDisputedDetails(e.creditId(), e.ruleId(), e.reason(), e.packVersion()));
      case CreditDisputeSettled e ->
          new EntryDraft(
              Chapter.EDUCATION,
              e.peerId(),
              e.creditId(),
              e.settledOn(),
              new CreditDisputeSettledDetails(
                  e.creditId(), e.ruleId(), e.outcome(), e.packVersion()));
      case EducationStandingChanged e ->
          new EntryDraft(
              Chapter.EDUCATION,
              e.peerId(),
              e.standingId(),
              e.evaluatedOn(),
              new EducationStandingChangedDetails(
                  e.standingId(), e.credentialType(), e.segments(), e.packVersion()));
    };
  }

  record CreditEarnedDetails(
      UUID creditId,
      String credentialType,
      BigDecimal hours,
      String kind,
      List<String> topics,
      String source,
      boolean proofStated,
      String packVersion,
      @Nullable String importedFrom,
      @Nullable Boolean newToTrainer) {}

  record CreditRefusedDetails(
      UUID creditId, String ruleId, String reason, @Nullable String importedFrom) {}

  record CreditDisputedDetails(UUID creditId, String ruleId, String reason, String packVersion) {}

  record CreditDisputeSettledDetails(
      UUID creditId, String ruleId, String outcome, String packVersion) {}

  record EducationStandingChangedDetails(
      UUID standingId,
      String credentialType,
      List<EducationSegment> segments,
      String packVersion) {}
}
