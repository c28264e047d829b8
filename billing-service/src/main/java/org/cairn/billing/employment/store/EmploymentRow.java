package org.cairn.billing.employment.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.billing.employment.decision.EmploymentEvent;
import org.cairn.billing.employment.decision.EmploymentState;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "employment")
public class EmploymentRow {

  @Id private UUID id;

  @Column(name = "agency_id", updatable = false)
  private UUID agencyId;

  @Column(name = "peer_id", updatable = false)
  private UUID peerId;

  @Column(updatable = false)
  private String jurisdiction;

  @Column(name = "started_on", updatable = false)
  private LocalDate startedOn;

  @Column(name = "ended_on")
  private @Nullable LocalDate endedOn;

  @Column(name = "end_reason")
  private @Nullable String endReason;

  @Column(name = "imported_from", updatable = false)
  private @Nullable String importedFrom;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected EmploymentRow() {}

  EmploymentRow(EmploymentEvent.Started started) {
    this.id = started.employmentId();
    this.agencyId = started.agencyId();
    this.peerId = started.peerId();
    this.jurisdiction = started.jurisdiction();
    this.startedOn = started.startedOn();
    this.importedFrom = started.importedFrom();
  }

  void apply(EmploymentEvent.Ended event) {
    this.endedOn = event.endedOn();
    this.endReason = event.reason().code();
  }

  /**
   * @param lastServiceOn day of the latest encounter under it; null when there is none
   */
  public EmploymentState state(@Nullable LocalDate lastServiceOn) {
    return endedOn == null
        ? new EmploymentState.Running(id, agencyId, peerId, jurisdiction, startedOn, lastServiceOn)
        : new EmploymentState.Ended();
  }

  public UUID id() {
    return id;
  }

  public UUID agencyId() {
    return agencyId;
  }

  public UUID peerId() {
    return peerId;
  }

  public String jurisdiction() {
    return jurisdiction;
  }

  public LocalDate startedOn() {
    return startedOn;
  }

  public @Nullable LocalDate endedOn() {
    return endedOn;
  }

  public @Nullable String endReason() {
    return endReason;
  }

  /** Where it was recorded before; null when it was not. */
  public @Nullable String importedFrom() {
    return importedFrom;
  }

  public long version() {
    return version;
  }
}
