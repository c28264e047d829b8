package org.cairn.ceu.credit.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.jspecify.annotations.Nullable;

/**
 * The reported facts of a credit. Equal facts mean the same report.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param topics each once, in alphabetical order
 * @param license for which the hours count; null for the credential
 * @param appliesTo the year whose deficit they are meant to cure
 * @param certificateNumber of the certificate of attendance, unique per issuer
 */
public record CreditFacts(
    UUID peerId,
    String jurisdiction,
    String credentialType,
    LocalDate on,
    BigDecimal hours,
    EducationKind kind,
    List<String> topics,
    @Nullable String course,
    @Nullable String license,
    @Nullable CreditProof proof,
    @Nullable Integer appliesTo,
    @Nullable String certificateNumber) {

  public CreditFacts {
    hours = CreditHours.plain(hours);
    topics = topics.stream().distinct().sorted().toList();
    proof = proof == null || proof.statesNothing() ? null : proof;
  }

  /** Whether the proof states everything required. */
  public boolean proofComplete() {
    return proof != null && proof.statesAll();
  }
}
