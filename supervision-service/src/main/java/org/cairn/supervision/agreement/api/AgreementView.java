package org.cairn.supervision.agreement.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.command.Representation;
import org.cairn.supervision.agreement.decision.Agreement;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as its two sides see it.
 *
 * @param backdated whether it begins before it was offered or signed
 */
public record AgreementView(
    UUID agreementId,
    UUID peerId,
    UUID supervisorId,
    String jurisdiction,
    LocalDate from,
    List<String> plan,
    List<String> relations,
    @Schema(enumeration = {"proposed", "signed", "ended"}) String status,
    LocalDate proposedOn,
    boolean backdated,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate endedOn) {

  static Representation representation(Agreement agreement) {
    return new Representation(agreement.terms().agreementId(), agreement.version(), of(agreement));
  }

  static AgreementView of(Agreement agreement) {
    Terms terms = agreement.terms();
    return new AgreementView(
        terms.agreementId(),
        terms.peerId(),
        terms.supervisorId(),
        terms.jurisdiction(),
        terms.from(),
        terms.plan(),
        terms.relationCodes(),
        agreement.status().code(),
        terms.proposedOn(),
        terms.isBackdated(),
        terms.signedOn(),
        agreement.endedOn());
  }
}
