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
import org.cairn.ceu.credit.decision.CreditCommand;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.credit.decision.Reporter;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.cairn.jurisdictions.parameter.TopicWords;
import org.jspecify.annotations.Nullable;

/**
 * Hours that a peer earned, from the board's records: proof is optional. Not to be deconstructed in
 * a pattern: it has components that may be absent.
 *
 * @param license for which they count, where it is not the credential
 * @param appliesTo the year whose deficit they are meant to cure
 * @param certificateNumber of the certificate of attendance; unique per peer
 */
public record CreditToImport(
    @NotNull UUID creditId,
    @NotNull UUID peerId,
    @NotBlank @Size(max = 40) String credentialType,
    @NotNull LocalDate on,
    @NotNull @DecimalMin("-999999") @DecimalMax("999999") @Digits(integer = 6, fraction = 4)
        BigDecimal hours,
    @NotNull EducationKind kind,
    @Nullable @Size(max = 20)
        List<@NotNull @Size(max = 60) @Pattern(regexp = TopicWords.FORM) String> topics,
    @Nullable @Size(max = 200) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") String course,
    @Nullable @Size(max = 60) @Pattern(regexp = TopicWords.FORM) String license,
    @Valid ReportRequest.@Nullable Proof proof,
    @Nullable @Min(1900) @Max(2199) Integer appliesTo,
    @Nullable @Size(min = 1, max = 100) @Pattern(regexp = "[\\x21-\\x7e]+")
        String certificateNumber) {

  CreditCommand.Import command(CreditsImport of) {
    return new CreditCommand.Import(
        creditId,
        new CreditFacts(
            peerId,
            of.jurisdiction(),
            credentialType,
            on,
            hours,
            kind,
            topics == null ? List.of() : topics,
            course,
            license,
            proof == null ? null : proof.stated(),
            appliesTo,
            certificateNumber),
        new Reporter.Board(peerId, of.importedFrom()));
  }
}
