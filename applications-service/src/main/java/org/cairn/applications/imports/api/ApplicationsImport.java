package org.cairn.applications.imports.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.imports.decision.ImportedRecord;
import org.cairn.kit.imports.Imports;
import org.cairn.kit.imports.SubmittedRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a board imports. Rows are read and validated one by one, so that a bad one is answered and
 * stops no other.
 *
 * @param importedFrom where it was kept
 * @param jurisdiction a state of the caller's board
 */
@Schema(requiredProperties = {"importedFrom", "jurisdiction"})
public record ApplicationsImport(
    @NotNull @Size(min = 1, max = 60) @Pattern(regexp = "[a-z0-9-]+") String importedFrom,
    @NotBlank @Size(max = 100) String jurisdiction,
    @Size(max = Imports.MOST_ROWS) @Schema(implementation = PeerToImport[].class)
        List<SubmittedRow<PeerToImport>> peers,
    @Size(max = Imports.MOST_ROWS) @Schema(implementation = ApplicationToImport[].class)
        List<SubmittedRow<ApplicationToImport>> applications,
    @Size(max = Imports.MOST_ROWS) @Schema(implementation = WithdrawalToImport[].class)
        List<SubmittedRow<WithdrawalToImport>> withdrawals,
    @Size(max = Imports.MOST_ROWS) @Schema(implementation = DenialToImport[].class)
        List<SubmittedRow<DenialToImport>> denials,
    @Size(max = Imports.MOST_ROWS) @Schema(implementation = CertificateToImport[].class)
        List<SubmittedRow<CertificateToImport>> certificates) {

  public ApplicationsImport {
    peers = peers == null ? List.of() : peers;
    applications = applications == null ? List.of() : applications;
    withdrawals = withdrawals == null ? List.of() : withdrawals;
    denials = denials == null ? List.of() : denials;
    certificates = certificates == null ? List.of() : certificates;
  }

  /** In all lists together. */
  int numberOfRows() {
    return peers.size()
        + applications.size()
        + withdrawals.size()
        + denials.size()
        + certificates.size();
  }

  /**
   * @param registeredOn the day on which the record began where it was kept
   */
  public record PeerToImport(@NotNull UUID peerId, @NotNull LocalDate registeredOn) {
    ImportedRecord read() {
      return new ImportedRecord.Peer(peerId, registeredOn);
    }
  }

  public record ApplicationToImport(
      @NotNull UUID applicationId,
      @NotNull UUID peerId,
      @NotBlank @Size(max = 100) String credentialType,
      @NotNull LocalDate openedOn) {
    ImportedRecord read() {
      return new ImportedRecord.Opening(applicationId, peerId, credentialType, openedOn);
    }
  }

  public record WithdrawalToImport(@NotNull UUID applicationId, @NotNull LocalDate withdrawnOn) {
    ImportedRecord read() {
      return new ImportedRecord.Withdrawal(applicationId, withdrawnOn);
    }
  }

  /**
   * @param reasons the rules of the checklist on which it rests
   */
  public record DenialToImport(
      @NotNull UUID applicationId,
      @NotNull LocalDate deniedOn,
      @NotEmpty @Size(max = 40) List<@NotBlank @Size(max = 100) String> reasons) {
    ImportedRecord read() {
      return new ImportedRecord.Denial(applicationId, deniedOn, reasons);
    }
  }

  /**
   * @param applicationId the application that it ended, if there is one
   * @param renewedOn the days on which it was renewed, in their order
   * @param printedNumber the number on the document; shown to its holder and to the board
   */
  public record CertificateToImport(
      @NotNull UUID certificateId,
      @NotNull UUID peerId,
      @Nullable UUID applicationId,
      @NotBlank @Size(max = 100) String credentialType,
      @NotNull LocalDate certifiedOn,
      @Size(max = 60) @Nullable List<@NotNull LocalDate> renewedOn,
      @Size(min = 1, max = 60)
          @Pattern(
              regexp = "^[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ./#-]*[\\p{L}\\p{N}])?$",
              message = "must hold letters, digits and . / # - only")
          @Nullable String printedNumber) {
    ImportedRecord read() {
      return new ImportedRecord.Certificate(
          certificateId,
          peerId,
          applicationId,
          credentialType,
          certifiedOn,
          renewedOn == null ? List.of() : renewedOn,
          printedNumber);
    }
  }
}
