package org.cairn.applications.certificate.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.jspecify.annotations.Nullable;

/** A certificate as it was issued; what it is worth on a day is worked out when it is asked. */
@Entity
@Table(name = "certificate")
public class CertificateRow {

  @Id private UUID id;

  private String number;

  @Column(name = "application_id")
  private @Nullable UUID applicationId;

  @Column(name = "peer_id")
  private UUID peerId;

  private String jurisdiction;

  @Column(name = "credential_type")
  private String credentialType;

  @Column(name = "certified_on")
  private LocalDate certifiedOn;

  private boolean conditional;

  @Column(name = "pack_version")
  private String packVersion;

  @Column(name = "licensed_until")
  private @Nullable LocalDate licensedUntil;

  @Column(name = "terminated_from")
  private @Nullable LocalDate terminatedFrom;

  @Column(name = "printed_number", insertable = false, updatable = false)
  private @Nullable String printedNumber;

  @Column(name = "imported_from", insertable = false, updatable = false)
  private @Nullable String importedFrom;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected CertificateRow() {}

  public CertificateRow(ApplicationEvent.Certified event, String number) {
    this.id = event.certificateId();
    this.number = number;
    this.applicationId = event.applicationId();
    this.peerId = event.peerId();
    this.jurisdiction = event.jurisdiction();
    this.credentialType = event.credentialType();
    this.certifiedOn = event.certifiedOn();
    this.conditional = event.conditional();
    this.packVersion = event.packVersion();
    var days = CertificateDays.of(event.segments());
    this.licensedUntil = days.licensedUntil();
    this.terminatedFrom = days.terminatedFrom();
  }

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  CertificateDays days() {
    return new CertificateDays(licensedUntil, terminatedFrom);
  }

  /** The number that stood on it where it was issued; null if it was issued here. */
  public @Nullable String printedNumber() {
    return printedNumber;
  }

  /** The application that it ended; null if none is known. */
  public @Nullable UUID applicationId() {
    return applicationId;
  }

  /** Where it was recorded before; null if it was issued here. */
  public @Nullable String importedFrom() {
    return importedFrom;
  }

  public UUID peerId() {
    return peerId;
  }

  public String jurisdiction() {
    return jurisdiction;
  }

  public String credentialType() {
    return credentialType;
  }

  public LocalDate certifiedOn() {
    return certifiedOn;
  }

  public boolean conditional() {
    return conditional;
  }

  public String packVersion() {
    return packVersion;
  }
}
