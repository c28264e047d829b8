package org.cairn.billing.employment.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.billing.employment.decision.EmploymentEvent;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.employment.decision.EmploymentState;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An employment as it is recorded. */
@Entity
@Table(name = "employment")
@DynamicUpdate
public class EmploymentRow {

  @Id public UUID id;

  public UUID agencyId;
  public UUID peerId;
  public String jurisdiction;
  public LocalDate startedOn;
  public @Nullable LocalDate endedOn;
  public @Nullable String endReason;
  public @Nullable String importedFrom;

  @Version public long version;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected EmploymentRow() {}

  EmploymentRow(EmploymentEvent.Started started) {
    EmploymentFacts facts = started.facts();
    this.id = facts.employmentId();
    this.agencyId = facts.agencyId();
    this.peerId = facts.peerId();
    this.jurisdiction = facts.jurisdiction();
    this.startedOn = facts.startedOn();
    this.importedFrom = started.importedFrom();
  }

  void apply(EmploymentEvent.Ended event) {
    this.endedOn = event.endedOn();
    this.endReason = event.reason().code();
  }

  /**
   * @param lastServiceOn day of the latest encounter under it; null if there is none
   */
  public EmploymentState state(@Nullable LocalDate lastServiceOn) {
    return endedOn == null
        ? new EmploymentState.Running(
            EmploymentFacts.started(id, agencyId, peerId, jurisdiction, startedOn), lastServiceOn)
        : new EmploymentState.Ended();
  }
}
