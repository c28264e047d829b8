package org.cairn.applications.eligibility.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an applicant and their application. Null, or absent from a list, means not
 * stated yet.
 *
 * @param completedOn the day everything had been received
 */
public record ApplicationFacts(
    @Nullable LocalDate bornOn,
    @Nullable Schooling education,
    @Nullable Training training,
    Set<Attested> attestations,
    @Nullable SupervisionPlan supervisionPlan,
    @Nullable LocalDate fingerprintsResultOn,
    List<Payment> payments,
    List<Stay> stays,
    List<Conviction> convictions,
    @Nullable Experience experience,
    @Nullable LocalDate childBornOn,
    @Nullable LocalDate completedOn,
    List<RequestForInformation> requests) {

  /** Nothing is known. */
  public static final ApplicationFacts NONE =
      new ApplicationFacts(
          null, null, null, Set.of(), null, null, List.of(), List.of(), List.of(), null, null, null,
          List.of());

  public ApplicationFacts {
    attestations = Set.copyOf(attestations);
    payments = List.copyOf(payments);
    stays = List.copyOf(stays);
    convictions = List.copyOf(convictions);
    requests = List.copyOf(requests);
  }

  /** From low to high. */
  public enum Schooling {
    NONE,
    GED,
    HIGH_SCHOOL,
    COLLEGE
  }

  public enum Sender {
    PROVIDER,
    APPLICANT
  }

  public enum Attested {
    DIAGNOSIS,
    TREATMENT,
    RECOVERY
  }

  public enum FeeKind {
    APPLICATION
  }

  public enum StayKind {
    BEHAVIORAL_HEALTH_INPATIENT,
    INCARCERATION,
    OTHER_INPATIENT
  }

  public enum Level {
    FELONY,
    MISDEMEANOR
  }

  public enum Records {
    OBTAINED,
    REQUESTED,
    UNAVAILABLE
  }

  public enum Evidence {
    CLERK_NO_RECORD_LETTER,
    SWORN_STATEMENT
  }

  /** A course with its exam, in percent. */
  public record Training(
      @Nullable BigDecimal hours,
      @Nullable BigDecimal examScore,
      @Nullable LocalDate completedOn,
      @Nullable Sender certificateFrom) {}

  public record SupervisionPlan(boolean signedByPeer, boolean signedBySupervisor) {}

  public record Payment(FeeKind fee, long cents, @Nullable LocalDate paidOn) {}

  /**
   * A stay in an institution, in local time.
   *
   * @param to null while it lasts
   */
  public record Stay(StayKind kind, LocalDateTime from, @Nullable LocalDateTime to) {}

  /**
   * @param level null if not stated
   * @param records null if not stated
   * @param evidenceOn when the records, or what replaces them, arrived
   */
  public record Conviction(
      @Nullable String id,
      @Nullable LocalDate on,
      @Nullable LocalDate sentencedOn,
      @Nullable Level level,
      boolean violent,
      boolean driving,
      boolean underEighteen,
      @Nullable Records records,
      Set<Evidence> evidence,
      @Nullable LocalDate evidenceOn) {

    public Conviction {
      evidence = Set.copyOf(evidence);
    }
  }

  /**
   * Service under supervision, in hours.
   *
   * @param receiving hours in which supervision was received, which do not count as service
   * @param receivingObserved those of them in which the service itself was observed
   * @param observedInsideService whether these are contained in the hours of service already
   */
  public record Experience(
      @Nullable BigDecimal service,
      @Nullable BigDecimal receiving,
      @Nullable BigDecimal receivingObserved,
      boolean observedInsideService,
      @Nullable BigDecimal oneOnOne,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * @param answeredOn null while it is open
   */
  public record RequestForInformation(LocalDate askedOn, @Nullable LocalDate answeredOn) {}
}
