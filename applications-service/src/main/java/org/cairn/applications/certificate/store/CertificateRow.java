package org.cairn.applications.certificate.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.applications.certificate.decision.CertificateDays;
import org.cairn.applications.certificate.decision.IssuedCertificate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A certificate as issued; its standing on a day is calculated on request. */
@Entity
@Immutable
@Table(name = "certificate")
public class CertificateRow {

  @Id public UUID id;

  public String number;

  /** The application that it ended; null if none is known. */
  public @Nullable UUID applicationId;

  public UUID peerId;
  public String jurisdiction;
  public String credentialType;
  public LocalDate certifiedOn;
  public boolean conditional;
  public String packVersion;
  public @Nullable LocalDate licensedUntil;
  public @Nullable LocalDate terminatedFrom;

  /** The number on it where it was issued; null if it was issued here. */
  public @Nullable String printedNumber;

  /** Where it was recorded before; null if it was issued here. */
  public @Nullable String importedFrom;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected CertificateRow() {}

  CertificateRow(IssuedCertificate issued, String number) {
    this.id = issued.certificateId();
    this.number = number;
    this.applicationId = issued.applicationId();
    this.peerId = issued.peerId();
    this.jurisdiction = issued.jurisdiction();
    this.credentialType = issued.credentialType();
    this.certifiedOn = issued.certifiedOn();
    this.conditional = issued.conditional();
    this.packVersion = issued.packVersion();
    var days = CertificateDays.of(issued.segments());
    this.licensedUntil = days.licensedUntil();
    this.terminatedFrom = days.terminatedFrom();
  }
}
