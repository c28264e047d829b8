package org.cairn.supervision.agreement.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.supervision.agreement.store.Agreements;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as its two sides see it.
 *
 * @param backdated whether it begins before it was offered or signed
 */
@Schema(
    requiredProperties = {
      "agreementId",
      "peerId",
      "supervisorId",
      "jurisdiction",
      "from",
      "plan",
      "relations",
      "status",
      "proposedOn",
      "backdated"
    })
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

  static AgreementView of(Agreements.Row row) {
    return new AgreementView(
        row.terms().agreementId(),
        row.terms().peerId(),
        row.terms().supervisorId(),
        row.terms().jurisdiction(),
        row.terms().from(),
        row.terms().plan(),
        row.terms().relations(),
        row.status(),
        row.terms().proposedOn(),
        row.terms().isBackdated(),
        row.terms().signedOn(),
        row.endedOn());
  }
}
