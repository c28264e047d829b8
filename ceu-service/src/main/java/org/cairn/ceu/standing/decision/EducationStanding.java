package org.cairn.ceu.standing.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.jurisdictions.ruling.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How each cycle stands, and what became of each entry.
 *
 * @param periods by time, and within one time in the order of the licenses
 * @param entries in the order in which they were given
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
   * @param requiredHours null when the pack has no number for it
   * @param earnedHours as they were stated
   * @param countedHours after caps, without what is carried in, not limited to the requirement
   * @param expiredHours neither used nor carried on
   * @param deficitHours null when it is not known what is required
   * @param topics those due in this cycle
   * @param compliant never where something needed for it is unverified
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
   * Hours in one topic, of those counted.
   *
   * @param earnedHours of this cycle, and of those before it that the topic may draw on
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
   * @param keepProofUntil last day; null when it is not known or the entry belongs to no cycle
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

  /** Why an entry counts as much as it does. */
  public enum CountReason {
    COUNTED,
    /** It counts in the cycle before the one in which it was earned, and is spent there. */
    CURES_EARLIER_PERIOD,
    /** It was to cure an earlier cycle and counts in its own. */
    COUNTED_IN_ITS_OWN_PERIOD,
    /** Of the hours of its kind only so many count in a cycle. */
    CAPPED,
    /** No hours of its kind count. */
    KIND_NOT_CREDITED,
    /** The pack does not say what its kind is worth: a person decides. */
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
