package org.cairn.ceu.credit.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.credit.decision.CreditProof;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.cairn.jurisdictions.parameter.TopicWords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Hours that a peer earned. Not to be deconstructed in a pattern: it has components that may be
 * absent.
 *
 * @param peerId needed from a trainer; peers report only their own hours
 * @param license for which they count, where it is not the credential
 * @param appliesTo the year whose deficit they are meant to cure
 * @param certificateNumber of the certificate of attendance, required from a trainer; each one is
 *     recorded once
 */
public record ReportRequest(
    @Nullable UUID peerId,
    @NotBlank @Size(max = 40) String jurisdiction,
    @NotBlank @Size(max = 40) String credentialType,
    @NotNull @Schema(description = "Not in the future, in the jurisdiction's own time zone")
        LocalDate on,
    @NotNull @DecimalMin("-999999") @DecimalMax("999999") @Digits(integer = 6, fraction = 4)
        BigDecimal hours,
    @NotNull EducationKind kind,
    @Nullable @Size(max = 20)
        List<@NotNull @Size(max = 60) @Pattern(regexp = TopicWords.FORM) String> topics,
    @Nullable @Size(max = 200) @Pattern(regexp = PLAIN) String course,
    @Nullable @Size(max = 60) @Pattern(regexp = TopicWords.FORM) String license,
    @Nullable @Valid Proof proof,
    @Nullable @Min(1900) @Max(2199) Integer appliesTo,
    @Nullable @Size(min = 1, max = 100) @Pattern(regexp = "[\\x21-\\x7e]+")
        String certificateNumber) {

  private static final String PLAIN = "[^\\x00-\\x1f\\x7f]*";

  /** What the certificate of attendance states. */
  @Schema(name = "CreditProof")
  public record Proof(
      @Nullable @Size(max = 300) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*\\S[^\\x00-\\x1f\\x7f]*")
          String title,
      @Nullable @Size(max = 300) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*\\S[^\\x00-\\x1f\\x7f]*")
          String presenter,
      @Nullable @Min(0) @DecimalMax("9999") @Digits(integer = 4, fraction = 2) BigDecimal hours) {

    CreditProof stated() {
      return new CreditProof(title, presenter, hours);
    }
  }

  CreditFacts facts(UUID ofPeer) {
    return new CreditFacts(
        ofPeer,
        jurisdiction,
        credentialType,
        on,
        hours,
        kind,
        topics == null ? List.of() : topics,
        course,
        license,
        proof == null ? null : proof.stated(),
        appliesTo,
        certificateNumber);
  }
}
