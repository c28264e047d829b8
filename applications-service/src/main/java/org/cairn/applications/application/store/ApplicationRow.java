package org.cairn.applications.application.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationState;
import org.cairn.applications.application.decision.ApplicationStatus;
import org.cairn.applications.application.decision.ChecklistEntry;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An application with the checklist of the day on which it was opened. */
@Entity
@Table(name = "application")
@DynamicUpdate
public class ApplicationRow {

  @Id public UUID id;

  public UUID peerId;
  public String jurisdiction;
  public String credentialType;
  public String status;
  public LocalDate openedOn;
  public @Nullable LocalDate withdrawnOn;
  public @Nullable LocalDate decidedOn;
  public String packVersion;

  @ColumnTransformer(write = "?::jsonb")
  public String checklist;

  /** Where it was recorded before; null if it was opened here. */
  public @Nullable String importedFrom;

  @Version public long version;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected ApplicationRow() {}

  ApplicationRow(ApplicationEvent.Opened event) {
    this.id = event.applicationId();
    this.peerId = event.peerId();
    this.jurisdiction = event.jurisdiction();
    this.credentialType = event.credentialType();
    this.status = ApplicationStatus.OPEN.code();
    this.openedOn = event.openedOn();
    this.packVersion = event.packVersion();
    this.checklist = JsonColumns.write(event.checklist());
  }

  void apply(ApplicationEvent.Withdrawn event) {
    this.status = ApplicationStatus.WITHDRAWN.code();
    this.withdrawnOn = event.withdrawnOn();
  }

  void apply(ApplicationEvent.Certified event) {
    this.status = ApplicationStatus.APPROVED.code();
    this.decidedOn = event.certificate().certifiedOn();
  }

  void apply(ApplicationEvent.Denied event) {
    this.status = ApplicationStatus.DENIED.code();
    this.decidedOn = event.deniedOn();
  }

  public ApplicationState state() {
    return ApplicationState.of(
        ApplicationStatus.of(status), id, peerId, jurisdiction, credentialType, openedOn);
  }

  public List<ChecklistEntry> checklist() {
    return JsonColumns.readChecklist(checklist);
  }

  public boolean isOpen() {
    return ApplicationStatus.of(status) == ApplicationStatus.OPEN;
  }
}
