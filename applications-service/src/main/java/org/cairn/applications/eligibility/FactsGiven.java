package org.cairn.applications.eligibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Attested;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Evidence;
import org.cairn.applications.eligibility.decision.ApplicationFacts.FeeKind;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Level;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Records;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Schooling;
import org.cairn.applications.eligibility.decision.ApplicationFacts.Sender;
import org.cairn.applications.eligibility.decision.ApplicationFacts.StayKind;
import org.jspecify.annotations.Nullable;

/** The facts stated about the applicant. */
public record FactsGiven(
    @Nullable LocalDate bornOn,
    @Nullable Schooling education,
    @Valid @Nullable TrainingGiven training,
    @Size(max = MOST) @Nullable List<@Nullable Attested> attestations,
    @Valid @Nullable PlanGiven supervisionPlan,
    @Valid @Nullable FingerprintsGiven fingerprints,
    @Valid @Size(max = MOST) @Nullable List<@Nullable PaymentGiven> payments,
    @Valid @Size(max = MOST) @Nullable List<@Nullable StayGiven> stays,
    @Valid @Size(max = MOST) @Nullable List<@Nullable ConvictionGiven> convictions,
    @Valid @Nullable ExperienceGiven supervisedExperience,
    @Valid @Nullable CaregiverGiven caregiver,
    @Nullable LocalDate completedOn,
    @Valid @Size(max = MOST) @Nullable List<@Nullable RequestGiven> requestsForInformation) {

  static final int LARGEST = 1_000_000_000;

  /** Far above any real case; bounds the size of a decision and its response. */
  public static final int MOST = 1_000;

  private static final String MOST_HOURS = "9999999";

  public record TrainingGiven(
      @PositiveOrZero @DecimalMax(MOST_HOURS) @Digits(integer = 7, fraction = 20)
          @Nullable BigDecimal hours,
      @PositiveOrZero @DecimalMax(MOST_HOURS) @Digits(integer = 7, fraction = 20)
          @Nullable BigDecimal examScore,
      @Nullable LocalDate completedOn,
      @Nullable Sender certificateFrom) {}

  public record PlanGiven(@Nullable Boolean signedByPeer, @Nullable Boolean signedBySupervisor) {}

  public record FingerprintsGiven(@Nullable LocalDate resultOn) {}

  public record PaymentGiven(
      @NotNull FeeKind fee,
      @NotNull @PositiveOrZero @Max(LARGEST) Long cents,
      @Nullable LocalDate paidOn) {}

  /** Local times. */
  public record StayGiven(
      @NotNull StayKind kind, @NotNull LocalDateTime from, @Nullable LocalDateTime to) {}

  public record ConvictionGiven(
      @Size(max = 200) @Nullable String id,
      @Nullable LocalDate on,
      @Nullable LocalDate sentencedOn,
      @Nullable Level level,
      @Nullable Boolean violent,
      @Nullable Boolean driving,
      @Nullable Boolean underEighteen,
      @Nullable Records records,
      @Size(max = MOST) @Nullable List<@Nullable Evidence> evidence,
      @Nullable LocalDate evidenceOn) {}

  public record ExperienceGiven(
      @PositiveOrZero @DecimalMax(MOST_HOURS) @Digits(integer = 7, fraction = 20)
          @Nullable BigDecimal serviceHours,
      @PositiveOrZero @DecimalMax(MOST_HOURS) @Digits(integer = 7, fraction = 20)
          @Nullable BigDecimal receivingHours,
      @PositiveOrZero @DecimalMax(MOST_HOURS) @Digits(integer = 7, fraction = 20)
          @Nullable BigDecimal receivingObservedHours,
      @Nullable Boolean observedInsideService,
      @PositiveOrZero @DecimalMax(MOST_HOURS) @Digits(integer = 7, fraction = 20)
          @Nullable BigDecimal oneOnOneHours,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  public record CaregiverGiven(@Nullable LocalDate childBornOn) {}

  public record RequestGiven(@NotNull LocalDate askedOn, @Nullable LocalDate answeredOn) {}
}
