package org.cairn.applications.document.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.cairn.applications.application.decision.RequirementState;
import org.cairn.applications.document.decision.Case;
import org.cairn.applications.document.decision.DocumentEvent;
import org.cairn.applications.document.decision.DocumentState;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A document and its state; its files are rows of their own. */
@Entity
@Table(name = "document")
@DynamicUpdate
public class DocumentRow {

  @Id public UUID id;

  public UUID applicationId;
  public UUID peerId;
  public String jurisdiction;
  public String requirement;
  public String status;
  public @Nullable String reason;
  public @Nullable String note;
  public @Nullable LocalDate reviewedOn;
  public int latestFile;

  @Version public long version;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected DocumentRow() {}

  DocumentRow(DocumentEvent.Received first) {
    this.id = first.documentId();
    this.applicationId = first.ofCase().applicationId();
    this.peerId = first.ofCase().peerId();
    this.jurisdiction = first.ofCase().jurisdiction();
    this.requirement = first.requirement();
    this.status = RequirementState.RECEIVED.code();
    this.latestFile = first.version();
  }

  void apply(DocumentEvent event) {
    switch (event) {
      case DocumentEvent.Received received -> {
        review(RequirementState.RECEIVED, null, null, null);
        latestFile = received.version();
      }
      case DocumentEvent.Accepted accepted ->
          review(RequirementState.ACCEPTED, null, null, accepted.reviewedOn());
      case DocumentEvent.Rejected rejected ->
          review(
              RequirementState.REJECTED,
              rejected.reason().code(),
              rejected.note(),
              rejected.reviewedOn());
    }
  }

  private void review(
      RequirementState newStatus,
      @Nullable String why,
      @Nullable String words,
      @Nullable LocalDate day) {
    status = newStatus.code();
    reason = why;
    note = words;
    reviewedOn = day;
  }

  public DocumentState state(Case ofCase) {
    return switch (RequirementState.valueOf(status.toUpperCase(Locale.ROOT))) {
      case RECEIVED -> new DocumentState.Received(ofCase, id, requirement, latestFile);
      case ACCEPTED -> new DocumentState.Accepted(ofCase, id, requirement, latestFile);
      case REJECTED -> new DocumentState.Rejected(ofCase, id, requirement, latestFile);
      case MISSING -> throw new IllegalStateException("Unexpected status missing in document");
    };
  }
}
