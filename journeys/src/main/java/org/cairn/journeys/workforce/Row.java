package org.cairn.journeys.workforce;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of an import; its components are the fields of the JSON document. */
sealed interface Row {

  record PeerToImport(UUID peerId, LocalDate registeredOn) implements Row {}

  record ApplicationToImport(
      UUID applicationId, UUID peerId, String credentialType, LocalDate openedOn) implements Row {}

  record WithdrawalToImport(UUID applicationId, LocalDate withdrawnOn) implements Row {}

  record DenialToImport(UUID applicationId, LocalDate deniedOn, List<String> reasons)
      implements Row {}

  /**
   * @param applicationId absent where the board recorded only the certificate
   */
  record CertificateToImport(
      UUID certificateId,
      UUID peerId,
      @Nullable UUID applicationId,
      String credentialType,
      LocalDate certifiedOn,
      List<LocalDate> renewedOn)
      implements Row {}

  record SupervisorToImport(
      UUID supervisorId,
      List<License> licenses,
      @Nullable BigDecimal supervisionCeHours,
      LocalDate registeredOn)
      implements Row {}

  record License(
      String type,
      @Nullable String specialty,
      LocalDate issuedOn,
      @Nullable LocalDate renewalMissedOn) {}

  record AgreementToImport(
      UUID agreementId,
      UUID supervisorId,
      UUID peerId,
      LocalDate from,
      @Nullable LocalDate endedOn,
      List<String> plan)
      implements Row {}

  record WorkToImport(
      UUID workLogId, UUID peerId, UUID employer, LocalDate on, BigDecimal hours, boolean direct)
      implements Row {}

  /**
   * @param employer absent when the session was not about the work for one agency
   * @param attestedOn absent when the supervisor never attested the session
   */
  record SessionToImport(
      UUID meetingId,
      UUID supervisorId,
      OffsetDateTime startedAt,
      OffsetDateTime endedAt,
      String mode,
      @Nullable UUID employer,
      List<Attendee> attendees,
      @Nullable LocalDate attestedOn)
      implements Row {}

  record Attendee(UUID sessionId, UUID peerId) {}

  record CreditToImport(
      UUID creditId,
      UUID peerId,
      String credentialType,
      LocalDate on,
      BigDecimal hours,
      String kind,
      List<String> topics,
      String course)
      implements Row {}

  record AgencyToImport(
      UUID agencyId, String organization, String providerType, LocalDate registeredOn)
      implements Row {}

  record EmploymentToImport(
      UUID employmentId,
      UUID agencyId,
      UUID peerId,
      LocalDate startedOn,
      @Nullable LocalDate endedOn,
      @Nullable String reason)
      implements Row {}

  record EncounterToImport(
      UUID encounterId,
      UUID employmentId,
      OffsetDateTime startedAt,
      OffsetDateTime endedAt,
      String activity,
      @Nullable Integer groupSize,
      boolean telehealth)
      implements Row {}

  /** The sender's id of the record. */
  default UUID id() {
    return switch (this) {
      case PeerToImport row -> row.peerId();
      case ApplicationToImport row -> row.applicationId();
      case WithdrawalToImport row -> row.applicationId();
      case DenialToImport row -> row.applicationId();
      case CertificateToImport row -> row.certificateId();
      case SupervisorToImport row -> row.supervisorId();
      case AgreementToImport row -> row.agreementId();
      case WorkToImport row -> row.workLogId();
      case SessionToImport row -> row.meetingId();
      case CreditToImport row -> row.creditId();
      case AgencyToImport row -> row.agencyId();
      case EmploymentToImport row -> row.employmentId();
      case EncounterToImport row -> row.encounterId();
    };
  }

  default RowList list() {
    return switch (this) {
      case PeerToImport _ -> RowList.PEERS;
      case ApplicationToImport _ -> RowList.APPLICATIONS;
      case WithdrawalToImport _ -> RowList.WITHDRAWALS;
      case DenialToImport _ -> RowList.DENIALS;
      case CertificateToImport _ -> RowList.CERTIFICATES;
      case SupervisorToImport _ -> RowList.SUPERVISORS;
      case AgreementToImport _ -> RowList.AGREEMENTS;
      case WorkToImport _ -> RowList.WORK_LOGS;
      case SessionToImport _ -> RowList.SESSIONS;
      case CreditToImport _ -> RowList.CREDITS;
      case AgencyToImport _ -> RowList.AGENCIES;
      case EmploymentToImport _ -> RowList.EMPLOYMENTS;
      case EncounterToImport _ -> RowList.ENCOUNTERS;
    };
  }
}
