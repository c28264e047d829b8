package org.cairn.applications.application.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.applications.application.decision.ApplicationStatus;
import org.cairn.jurisdictions.ruling.Finding;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a board decided, with what it weighed; both of its sensitive columns are sealed. */
@Entity
@Immutable
@Table(name = DecisionRow.TABLE)
public class DecisionRow {

  static final String TABLE = "application_decision";

  @Id public UUID applicationId;

  public String outcome;
  public LocalDate decidedOn;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> reasons;

  public String packVersion;

  /** Sealed; null for a decision that was imported. */
  byte @Nullable [] facts;

  /** Sealed; null for an approval, and for a decision that was imported. */
  byte @Nullable [] finding;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected DecisionRow() {}

  DecisionRow(ApplicationEvent.Certified event, byte[] sealedFacts) {
    this.applicationId = Objects.requireNonNull(event.endedApplication());
    this.outcome = ApplicationStatus.APPROVED.code();
    this.decidedOn = event.certificate().certifiedOn();
    this.reasons = List.of();
    this.packVersion = event.certificate().packVersion();
    this.facts = sealedFacts.clone();
  }

  DecisionRow(ApplicationEvent.Denied event, byte[] sealedFacts, byte[] sealedFinding) {
    this.applicationId = event.applicationId();
    this.outcome = ApplicationStatus.DENIED.code();
    this.decidedOn = event.deniedOn();
    this.reasons = event.findings().stream().map(Finding::ruleId).toList();
    this.packVersion = event.packVersion();
    this.facts = sealedFacts.clone();
    this.finding = sealedFinding.clone();
  }
}
