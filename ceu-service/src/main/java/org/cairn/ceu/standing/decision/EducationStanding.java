package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The standing of each cycle, and how each entry counts.
 *
 * @param periods by time, and then in the order of the licenses
 * @param entries in the given order
 */
public record EducationStanding(List<Cycle> periods, List<Counted> entries) {

  public EducationStanding {
    periods = List.copyOf(periods);
    entries = List.copyOf(entries);
  }

  /** With the cycles of one license only. */
  public EducationStanding ofLicense(String license) {
    return new EducationStanding(
        periods.stream().filter(cycle -> cycle.license().equals(license)).toList(), entries);
  }

  /**
   * A cycle of one license. Hours counted and carried in are those consumed, carried out and
   * expired.
   *
   * @param to the renewal that ends it
   * @param requiredHours null if the pack has no number for it
   * @param earnedHours as stated
   * @param countedHours after caps, without what is carried in, not limited to the requirement
   * @param expiredHours neither used nor carried over
   * @param deficitHours null if the requirement is not known
   * @param topics those due in this cycle
   * @param compliant false if anything needed for it is unverified
   */
  public record Cycle(
      String license,
      LocalDate from,
      LocalDate to,
      @Nullable BigDecimal requiredHours,
      BigDecimal earnedHours,
      BigDecimal countedHours,
      BigDecimal carriedInHours,
      BigDecimal consumedHours,
      BigDecimal carriedOutHours,
      BigDecimal expiredHours,
      @Nullable BigDecimal deficitHours,
      List<Topic> topics,
      boolean compliant,
      List<Finding> findings) {

    public Cycle {
      topics = List.copyOf(topics);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Counted hours in one topic.
   *
   * @param earnedHours of this cycle, and of earlier cycles that the topic may use
   */
  public record Topic(
      String topic, BigDecimal requiredHours, BigDecimal earnedHours, BigDecimal deficitHours) {

    boolean lacking() {
      return deficitHours.signum() > 0;
    }
  }

  /**
   * @param period the end of the cycle it belongs to; null when it belongs to none
   * @param redundantWith ids of entries of the same course in the same cycle that came before
   * @param keepProofUntil last day; null if it is not known or the entry belongs to no cycle
   */
  public record Counted(
      @Nullable String id,
      BigDecimal countedHours,
      @Nullable LocalDate period,
      CountReason reason,
      List<String> redundantWith,
      @Nullable LocalDate keepProofUntil) {

    public Counted {
      redundantWith = List.copyOf(redundantWith);
    }
  }

  /** Why an entry counts the way it does. */
  public enum CountReason {
    COUNTED,
    /** It counts in the cycle before the one in which it was earned, and is used up there. */
    CURES_EARLIER_PERIOD,
    /** It was meant to cure an earlier cycle, but counts in its own. */
    COUNTED_IN_ITS_OWN_PERIOD,
    /** Hours of its kind are capped in a cycle. */
    CAPPED,
    /** No hours of its kind count. */
    KIND_NOT_CREDITED,
    /** The pack does not say how its kind counts: a person decides. */
    KIND_UNVERIFIED,
    /** The proof states fewer hours. */
    PROOF_STATES_FEWER_HOURS,
    PROOF_STATES_NO_HOURS,
    REPEATED_COURSE,
    DATE_MISSING,
    HOURS_MISSING,
    KIND_MISSING,
    OTHER_LICENSE,
    BEFORE_CERTIFICATION,
    AFTER_LAST_PERIOD
  }
}
