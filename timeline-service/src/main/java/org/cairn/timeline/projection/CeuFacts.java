package org.cairn.timeline.projection;

import org.cairn.contracts.ceu.CeuEvent;
import org.cairn.contracts.ceu.CreditDisputeSettled;
import org.cairn.contracts.ceu.CreditDisputed;
import org.cairn.contracts.ceu.CreditEarned;
import org.cairn.contracts.ceu.CreditRefused;
import org.cairn.contracts.ceu.EducationStandingChanged;

/** What the facts of continuing education show on the timeline. */
final class CeuFacts {

  private CeuFacts() {}

  static EntryDraft draft(CeuEvent fact) {
    return switch (fact) {
      case CreditEarned e ->
          EntryDraft.of(Chapter.EDUCATION, e.peerId(), e.creditId(), e.on())
              .showing(
                  "creditId credentialType hours kind topics source proofComplete "
                      + "packVersion importedFrom newToTrainer");
      case CreditRefused e ->
          EntryDraft.of(Chapter.EDUCATION, e.peerId(), e.creditId(), e.refusedOn())
              .showing("creditId ruleId reason importedFrom");
      case CreditDisputed e ->
          EntryDraft.of(Chapter.EDUCATION, e.peerId(), e.creditId(), e.disputedOn())
              .showing("creditId ruleId reason packVersion");
      case CreditDisputeSettled e ->
          EntryDraft.of(Chapter.EDUCATION, e.peerId(), e.creditId(), e.settledOn())
              .showing("creditId ruleId outcome packVersion");
      case EducationStandingChanged e ->
          EntryDraft.of(Chapter.EDUCATION, e.peerId(), e.standingId(), e.evaluatedOn())
              .showing("standingId credentialType segments packVersion");
    };
  }
}
