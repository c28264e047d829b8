package org.cairn.applications.imports.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.evaluation.api.Calendar;
import org.cairn.kit.imports.SubmittedRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded elsewhere before. Rows are read and checked one by one, so the constraints of a
 * row are not those of the body: one bad row stops no other.
 *
 * @param importedFrom where it was kept
 * @param jurisdiction a state of the caller
 */
@Schema(requiredProperties = {"importedFrom", "jurisdiction"})
public record ApplicationsImport(
    @NotNull @Size(min = 1, max = 60) @Pattern(regexp = "[a-z0-9-]+") String importedFrom,
    @NotBlank @Size(max = 100) String jurisdiction,
    @Nullable @Size(max = MOST) @Schema(implementation = PeerToImport[].class)
        List<SubmittedRow<PeerToImport>> peers,
    @Nullable @Size(max = MOST) @Schema(implementation = ApplicationToImport[].class)
        List<SubmittedRow<ApplicationToImport>> applications,
    @Nullable @Size(max = MOST) @Schema(implementation = WithdrawalToImport[].class)
        List<SubmittedRow<WithdrawalToImport>> withdrawals,
    @Nullable @Size(max = MOST) @Schema(implementation = DenialToImport[].class)
        List<SubmittedRow<DenialToImport>> denials,
    @Nullable @Size(max = MOST) @Schema(implementation = CertificateToImport[].class)
        List<SubmittedRow<CertificateToImport>> certificates) {

  static final int MOST = 1_000;

  /**
   * @param registeredOn the day on which the record began where it was kept
   */
  @Schema(requiredProperties = {"peerId", "registeredOn"})
  public record PeerToImport(@NotNull UUID peerId, @NotNull @Calendar LocalDate registeredOn) {}

  @Schema(requiredProperties = {"applicationId", "peerId", "credentialType", "openedOn"})
  public record ApplicationToImport(
      @NotNull UUID applicationId,
      @NotNull UUID peerId,
      @NotBlank @Size(max = 100) String credentialType,
      @NotNull @Calendar LocalDate openedOn) {}

  @Schema(requiredProperties = {"applicationId", "withdrawnOn"})
  public record WithdrawalToImport(
      @NotNull UUID applicationId, @NotNull @Calendar LocalDate withdrawnOn) {}

  /**
   * @param reasons the rules of the checklist on which it rests
   */
  @Schema(requiredProperties = {"applicationId", "deniedOn", "reasons"})
  public record DenialToImport(
      @NotNull UUID applicationId,
      @NotNull @Calendar LocalDate deniedOn,
      @NotEmpty @Size(max = 40) List<@NotBlank @Size(max = 100) String> reasons) {}

  /**
   * @param applicationId the application that it ended, if one is known
   * @param renewedOn the days on which it was renewed, in their order
   * @param printedNumber the number that stands on it; shown to its holder and to the board
   */
  @Schema(requiredProperties = {"certificateId", "peerId", "credentialType", "certifiedOn"})
  public record CertificateToImport(
      @NotNull UUID certificateId,
      @NotNull UUID peerId,
      @Nullable UUID applicationId,
      @NotBlank @Size(max = 100) String credentialType,
      @NotNull @Calendar LocalDate certifiedOn,
      @Size(max = 60) @Nullable List<@NotNull LocalDate> renewedOn,
      @Size(min = 1, max = 60)
          @Pattern(
              regexp = "^[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ./#-]*[\\p{L}\\p{N}])?$",
              message = "must hold letters, digits and . / # - only")
          @Nullable String printedNumber) {}
}
