package org.cairn.ceu.credit.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says a peer has earned. Two that are equal say the same.
 *
 * <p>Never deconstruct it in a record pattern: the null check does not see into patterns.
 *
 * @param topics each once, in alphabetical order
 * @param license for which the hours count; null for the credential
 * @param appliesTo the year whose deficit they shall cure
 * @param certificateNumber of the certificate of attendance, unique for whoever issued it
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

  /** Whether the proof has all that it must state. */
  public boolean proofStated() {
    return proof != null && proof.statesAll();
  }
}
