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
  }

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
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
