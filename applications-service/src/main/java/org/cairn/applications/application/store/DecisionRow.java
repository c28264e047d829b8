package org.cairn.applications.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationEvent;
import org.cairn.jurisdictions.ruling.Finding;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a board decided, with what it weighed; both of its sensitive columns are sealed. */
@Entity
@Table(name = DecisionRow.TABLE)
public class DecisionRow {

  public static final String TABLE = "application_decision";
  public static final String FACTS = "facts";
  public static final String FINDING = "finding";

  @Id
  @Column(name = "application_id")
  private UUID applicationId;

  private String outcome;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> reasons;

  @Column(name = "pack_version")
  private String packVersion;

  private byte @Nullable [] facts;

  private byte @Nullable [] finding;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected DecisionRow() {}

  public DecisionRow(ApplicationEvent.Certified event, byte[] sealedFacts) {
    this.applicationId = Objects.requireNonNull(event.applicationId());
    this.outcome = ApplicationRow.APPROVED;
    this.decidedOn = event.certifiedOn();
    this.reasons = List.of();
    this.packVersion = event.packVersion();
    this.facts = sealedFacts.clone();
  }

  public DecisionRow(ApplicationEvent.Denied event, byte[] sealedFacts, byte[] sealedFinding) {
    this.applicationId = event.applicationId();
    this.outcome = ApplicationRow.DENIED;
    this.decidedOn = event.deniedOn();
    this.reasons = event.findings().stream().map(Finding::ruleId).toList();
    this.packVersion = event.packVersion();
    this.facts = sealedFacts.clone();
    this.finding = sealedFinding.clone();
  }

  public UUID applicationId() {
    return applicationId;
  }

  public String outcome() {
    return outcome;
  }

  public LocalDate decidedOn() {
    return decidedOn;
  }

  public List<String> reasons() {
    return List.copyOf(reasons);
  }

  public String packVersion() {
    return packVersion;
  }

  /** Sealed; null for a decision that was imported. */
  public byte @Nullable [] facts() {
    return facts == null ? null : facts.clone();
  }

  /** Sealed; null for an approval, and for a decision that was imported. */
  public byte @Nullable [] finding() {
    return finding == null ? null : finding.clone();
  }
}
