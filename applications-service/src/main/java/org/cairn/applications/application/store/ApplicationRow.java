package org.cairn.applications.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationState;
import org.cairn.applications.application.decision.ChecklistEntry;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "application")
public class ApplicationRow {

  static final String OPEN = "open";
  static final String WITHDRAWN = "withdrawn";
  static final String APPROVED = "approved";
  static final String DENIED = "denied";

  @Id private UUID id;

  @Column(name = "peer_id", updatable = false)
  private UUID peerId;

  @Column(updatable = false)
  private String jurisdiction;

  @Column(name = "credential_type", updatable = false)
  private String credentialType;

  private String status;

  @Column(name = "opened_on", updatable = false)
  private LocalDate openedOn;

  @Column(name = "withdrawn_on")
  private @Nullable LocalDate withdrawnOn;

  @Column(name = "decided_on")
  private @Nullable LocalDate decidedOn;

  @Column(name = "pack_version", updatable = false)
  private String packVersion;

  @Column(updatable = false)
  @ColumnTransformer(write = "?::jsonb")
  private String checklist;

  @Column(name = "imported_from", insertable = false, updatable = false)
  private @Nullable String importedFrom;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected ApplicationRow() {}

  ApplicationRow(ApplicationEvent.Opened opened) {
    this.id = opened.applicationId();
    this.peerId = opened.peerId();
    this.jurisdiction = opened.jurisdiction();
    this.credentialType = opened.credentialType();
    this.status = OPEN;
    this.openedOn = opened.openedOn();
    this.packVersion = opened.packVersion();
    this.checklist = ChecklistColumn.write(opened.checklist());
  }

  void apply(ApplicationEvent.Withdrawn event) {
    this.status = WITHDRAWN;
    this.withdrawnOn = event.withdrawnOn();
  }

  void apply(ApplicationEvent.Certified event) {
    this.status = APPROVED;
    this.decidedOn = event.certifiedOn();
  }

  void apply(ApplicationEvent.Denied event) {
    this.status = DENIED;
    this.decidedOn = event.deniedOn();
  }

  public ApplicationState state() {
    return state(status, id, peerId, jurisdiction, credentialType, openedOn);
  }

  static ApplicationState state(
      String status,
      UUID id,
      UUID peerId,
      String jurisdiction,
      String credentialType,
      LocalDate openedOn) {
    return switch (status) {
      case OPEN -> new ApplicationState.Open(id, peerId, jurisdiction, credentialType, openedOn);
      case WITHDRAWN -> new ApplicationState.Withdrawn();
      case APPROVED, DENIED -> new ApplicationState.Decided();
      default -> throw new IllegalStateException("The database let in a status: " + status);
    };
  }

  public UUID id() {
    return id;
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

  public String status() {
    return status;
  }

  public LocalDate openedOn() {
    return openedOn;
  }

  public @Nullable LocalDate withdrawnOn() {
    return withdrawnOn;
  }

  public @Nullable LocalDate decidedOn() {
    return decidedOn;
  }

  public String packVersion() {
    return packVersion;
  }

  public List<ChecklistEntry> checklist() {
    return ChecklistColumn.read(checklist);
  }

  public boolean isOpen() {
    return OPEN.equals(status);
  }

  /** Where it was recorded before; null if it was opened here. */
  public @Nullable String importedFrom() {
    return importedFrom;
  }

  public long version() {
    return version;
  }
}
