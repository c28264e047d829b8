package org.cairn.applications.document.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.applications.document.decision.Case;
import org.cairn.applications.document.decision.DocumentEvent;
import org.cairn.applications.document.decision.DocumentState;
import org.cairn.applications.document.decision.RequirementState;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "document")
public class DocumentRow {

  @Id private UUID id;

  @Column(name = "application_id", updatable = false)
  private UUID applicationId;

  @Column(name = "peer_id", updatable = false)
  private UUID peerId;

  @Column(updatable = false)
  private String jurisdiction;

  @Column(updatable = false)
  private String requirement;

  private String status;

  private @Nullable String reason;

  private @Nullable String note;

  @Column(name = "reviewed_on")
  private @Nullable LocalDate reviewedOn;

  @Column(name = "latest_file")
  private int latestFile;

  @Version private long version;

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
    return switch (status) {
      case "received" -> new DocumentState.Received(ofCase, id, requirement, latestFile);
      case "accepted" -> new DocumentState.Accepted(ofCase, id, requirement, latestFile);
      case "rejected" -> new DocumentState.Rejected(ofCase, id, requirement, latestFile);
      default -> throw new IllegalStateException("The database let in a status: " + status);
    };
  }

  public UUID id() {
    return id;
  }

  public UUID applicationId() {
    return applicationId;
  }

  public UUID peerId() {
    return peerId;
  }

  public String jurisdiction() {
    return jurisdiction;
  }

  public String requirement() {
    return requirement;
  }

  public String status() {
    return status;
  }

  public @Nullable String reason() {
    return reason;
  }

  public @Nullable String note() {
    return note;
  }

  public @Nullable LocalDate reviewedOn() {
    return reviewedOn;
  }

  public int latestFile() {
    return latestFile;
  }

  public long version() {
    return version;
  }
}
