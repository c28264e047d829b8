package org.cairn.supervision.agreement.publishing;

import java.util.List;
import org.cairn.contracts.supervision.AgreementEnded;
import org.cairn.contracts.supervision.AgreementProposed;
import org.cairn.contracts.supervision.AgreementSigned;
import org.cairn.kit.outbox.Fact;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.jspecify.annotations.Nullable;

/** What is published of agreements. */
public final class PublishedAgreements {

  private PublishedAgreements() {}

  /**
   * @param importedFrom where they were recorded before; null for agreements that were made here
   */
  public static List<Fact> facts(List<AgreementEvent> events, @Nullable String importedFrom) {
    return events.stream().map(event -> fact(event, importedFrom)).toList();
  }

  private static Fact fact(AgreementEvent event, @Nullable String importedFrom) {
    Terms terms = event.terms();
    Record published =
        switch (event) {
          case AgreementEvent.Proposed _ ->
              new AgreementProposed(
                  terms.agreementId(),
                  terms.peerId(),
                  terms.supervisorId(),
                  terms.jurisdiction(),
                  terms.from(),
                  terms.plan(),
                  terms.proposedOn(),
                  importedFrom,
                  trueOrAbsent(terms.from().isBefore(terms.proposedOn())));
          case AgreementEvent.Signed signed ->
              new AgreementSigned(
                  terms.agreementId(),
                  terms.peerId(),
                  terms.supervisorId(),
                  terms.jurisdiction(),
                  terms.from(),
                  terms.plan(),
                  signed.signedOn(),
                  importedFrom,
                  trueOrAbsent(terms.from().isBefore(signed.signedOn())));
          case AgreementEvent.Ended ended ->
              new AgreementEnded(
                  terms.agreementId(),
                  terms.peerId(),
                  terms.supervisorId(),
                  ended.endedOn(),
                  importedFrom);
        };
    return Fact.of(published, terms.agreementId(), terms.peerId(), terms.jurisdiction());
  }

  private static @Nullable Boolean trueOrAbsent(boolean value) {
    return value ? true : null;
  }
}
