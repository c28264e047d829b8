package org.cairn.ceu.credit.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.credit.decision.CreditProof;
import org.cairn.ceu.credit.store.CreditDisputeColumns;
import org.cairn.ceu.credit.store.CreditRow;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.cairn.kit.command.Representation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A credit as recorded. How far it counts is part of the standing.
 *
 * @param organization that recorded it; absent for the peer and the board
 * @param newToTrainer whether the organization had recorded nothing of the peer before; absent
 *     where none recorded it
 * @param importedFrom where it was recorded before, if a board imported it
 */
record CreditView(
    UUID creditId,
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate on,
    BigDecimal hours,
    EducationKind kind,
    List<String> topics,
    @Nullable String course,
    @Nullable String license,
    @Nullable ProofView proof,
    @Nullable Integer appliesTo,
    @Nullable String certificateNumber,
    String source,
    @Nullable String organization,
    @Nullable String importedFrom,
    LocalDate recordedOn,
    String status,
    @Nullable LocalDate refusedOn,
    @Nullable String refusalReason,
    @Nullable Boolean newToTrainer,
    @Nullable DisputeView dispute) {

  /**
   * The peer's dispute.
   *
   * @param settledOn absent until the board has settled it
   */
  @Schema(name = "CreditDisputeView")
  record DisputeView(
      LocalDate on, String reason, @Nullable LocalDate settledOn, @Nullable String outcome) {

    private static @Nullable DisputeView of(@Nullable CreditDisputeColumns dispute) {
      return dispute == null
          ? null
          : new DisputeView(dispute.on(), dispute.reason(), dispute.settledOn(), dispute.outcome());
    }
  }

  /** What the proof states. */
  @Schema(name = "CreditProofView")
  record ProofView(@Nullable String title, @Nullable String presenter, @Nullable BigDecimal hours) {

    private static @Nullable ProofView of(@Nullable CreditProof proof) {
      return proof == null ? null : new ProofView(proof.title(), proof.presenter(), proof.hours());
    }
  }

  static Representation representation(CreditRow row) {
    return new Representation(row.id, row.version, of(row));
  }

  static CreditView of(CreditRow row) {
    CreditFacts facts = row.facts();
    return new CreditView(
        row.id,
        facts.peerId(),
        facts.jurisdiction(),
        facts.credentialType(),
        facts.on(),
        facts.hours(),
        facts.kind(),
        facts.topics(),
        facts.course(),
        facts.license(),
        ProofView.of(facts.proof()),
        facts.appliesTo(),
        facts.certificateNumber(),
        row.source,
        row.organization(),
        row.importedFrom,
        row.recordedOn,
        row.status,
        row.refusedOn,
        row.refusalReason,
        row.newToTrainer(),
        DisputeView.of(row.dispute));
  }
}
