package org.cairn.ceu.credit.store;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairn.ceu.credit.decision.CreditEvent;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.credit.decision.CreditProof;
import org.cairn.ceu.credit.decision.CreditSource;
import org.cairn.ceu.credit.decision.CreditState;
import org.cairn.ceu.credit.decision.CreditStatus;
import org.cairn.ceu.standing.decision.EducationFacts;
import org.cairn.jurisdictions.parameter.EducationKind;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A credit as stored: the report and its status. */
@Entity
@Table(name = "credit")
@DynamicUpdate
public class CreditRow {

  @Id public UUID id;

  public UUID peerId;
  public String jurisdiction;
  public String credentialType;
  public LocalDate earnedOn;
  public BigDecimal hours;
  public String kind;

  @JdbcTypeCode(SqlTypes.ARRAY)
  public List<String> topics;

  public @Nullable String course;
  public @Nullable String license;
  public @Nullable Integer appliesTo;
  public @Nullable String proofTitle;
  public @Nullable String proofPresenter;
  public @Nullable BigDecimal proofHours;
  public String source;
  public String issuer;
  public @Nullable String certificateNumber;
  public @Nullable String importedFrom;
  public LocalDate recordedOn;
  public String packVersion;
  public String status;
  public @Nullable LocalDate refusedOn;
  public @Nullable String refusalReason;
  public boolean newToTrainer;
  @Embedded public @Nullable CreditDisputeColumns dispute;

  @Version public long version;

  @SuppressWarnings("NullAway.Init") // for Hibernate, which fills every field
  protected CreditRow() {}

  CreditRow(CreditEvent.Earned event) {
    CreditFacts facts = event.facts();
    this.id = event.creditId();
    this.peerId = facts.peerId();
    this.jurisdiction = facts.jurisdiction();
    this.credentialType = facts.credentialType();
    this.earnedOn = facts.on();
    this.hours = facts.hours();
    this.kind = facts.kind().name().toLowerCase(Locale.ROOT);
    this.topics = facts.topics();
    this.course = facts.course();
    this.license = facts.license();
    this.appliesTo = facts.appliesTo();
    CreditProof proof = facts.proof();
    this.proofTitle = proof == null ? null : proof.title();
    this.proofPresenter = proof == null ? null : proof.presenter();
    this.proofHours = proof == null ? null : proof.hours();
    this.source = event.reporter().source().code();
    this.issuer = event.reporter().issuer();
    this.certificateNumber = facts.certificateNumber();
    this.importedFrom = event.reporter().importedFrom();
    this.recordedOn = event.recordedOn();
    this.packVersion = event.packVersion();
    this.newToTrainer = event.newToTrainer();
    this.status = CreditStatus.EARNED.code();
  }

  void apply(CreditEvent.Refused event) {
    this.status = CreditStatus.REFUSED.code();
    this.refusedOn = event.refusedOn();
    this.refusalReason = event.reason().code();
  }

  void apply(CreditEvent.Disputed event) {
    this.status = CreditStatus.DISPUTED.code();
    this.dispute = new CreditDisputeColumns(event);
  }

  void apply(CreditEvent.DisputeSettled event) {
    this.status =
        switch (event.outcome()) {
          case UPHELD -> CreditStatus.DISPUTE_UPHELD.code();
          case DISMISSED -> CreditStatus.EARNED.code();
        };
    this.dispute = Objects.requireNonNull(dispute).settled(event);
  }

  public CreditState state() {
    return switch (CreditStatus.of(status)) {
      case EARNED ->
          new CreditState.Counting(
              id, peerId, jurisdiction, recordedOn, organization() != null, dispute != null);
      case DISPUTED -> new CreditState.Disputed(id, peerId, jurisdiction, earnedOn, hours);
      case REFUSED, DISPUTE_UPHELD -> new CreditState.NotCounting();
    };
  }

  /** The facts as reported. */
  public CreditFacts facts() {
    return new CreditFacts(
        peerId,
        jurisdiction,
        credentialType,
        earnedOn,
        hours,
        EducationKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        topics,
        course,
        license,
        new CreditProof(proofTitle, proofPresenter, proofHours),
        appliesTo,
        certificateNumber);
  }

  /** As the education rules count it: without a license, for the credential it names. */
  public EducationFacts.Entry entry() {
    return new EducationFacts.Entry(
        id.toString(),
        earnedOn,
        hours,
        EducationKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        Set.copyOf(topics),
        course,
        license == null ? credentialType : license,
        proofIn(facts()),
        appliesTo);
  }

  private static EducationFacts.@Nullable Proof proofIn(CreditFacts facts) {
    CreditProof proof = facts.proof();
    return proof == null
        ? null
        : new EducationFacts.Proof(proof.title(), proof.presenter(), proof.hours());
  }

  /** Null if the peer reported it. */
  public @Nullable String organization() {
    return CreditSource.TRAINER.code().equals(source) ? issuer : null;
  }

  /**
   * Whether its trainer had recorded nothing for the peer before; null if no trainer recorded it.
   */
  public @Nullable Boolean newToTrainer() {
    return organization() == null ? null : newToTrainer;
  }

  public boolean fillsItsDay() {
    return CreditStatus.of(status).fillsItsDay();
  }

  public boolean isOfBoard() {
    return CreditSource.BOARD.code().equals(source);
  }
}
