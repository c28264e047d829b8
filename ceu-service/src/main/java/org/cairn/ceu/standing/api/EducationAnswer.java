package org.cairn.ceu.standing.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cairn.ceu.standing.decision.EducationStanding;
import org.cairn.ceu.standing.decision.EducationStanding.CountReason;
import org.cairn.jurisdictions.ruling.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The standing of each cycle, and how each entry counts. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EducationAnswer(List<Period> periods, List<Entry> entries) {

  /**
   * A cycle of one license.
   *
   * @param license only if the request names licenses
   * @param requiredHours null if the pack does not say
   * @param deficitHours null if the requirement is not known
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "EducationPeriod")
  record Period(
      LocalDate from,
      LocalDate to,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String license,
      @Nullable BigDecimal requiredHours,
      BigDecimal earnedHours,
      BigDecimal countedHours,
      BigDecimal carriedInHours,
      BigDecimal carriedOutHours,
      @Nullable BigDecimal deficitHours,
      List<Topic> topics,
      boolean compliant,
      List<Finding> findings) {

    private static Period of(EducationStanding.Cycle cycle, boolean byLicense) {
      return new Period(
          cycle.from(),
          cycle.to(),
          byLicense ? cycle.license() : null,
          cycle.requiredHours(),
          cycle.earnedHours(),
          cycle.countedHours(),
          cycle.carriedInHours(),
          cycle.carriedOutHours(),
          cycle.deficitHours(),
          cycle.topics().stream().map(Topic::of).toList(),
          cycle.compliant(),
          cycle.findings());
    }
  }

  /** Hours required in one topic. */
  @Schema(name = "EducationTopic")
  record Topic(
      String topic, BigDecimal requiredHours, BigDecimal earnedHours, BigDecimal deficitHours) {

    private static Topic of(EducationStanding.Topic topic) {
      return new Topic(
          topic.topic(), topic.requiredHours(), topic.earnedHours(), topic.deficitHours());
    }
  }

  /**
   * @param period the last day of the cycle it counts in
   * @param redundantWith earlier entries of the same course in the same cycle
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "EducationEntryCounted")
  record Entry(
      @Nullable String id,
      BigDecimal countedHours,
      @Nullable LocalDate period,
      CountReason reason,
      List<String> redundantWith,
      @Nullable LocalDate keepProofUntil) {

    private static Entry of(EducationStanding.Counted entry) {
      return new Entry(
          entry.id(),
          entry.countedHours(),
          entry.period(),
          entry.reason(),
          entry.redundantWith(),
          entry.keepProofUntil());
    }
  }

  /**
   * @param byLicense whether rows name their license
   */
  static EducationAnswer of(EducationStanding standing, boolean byLicense) {
    return new EducationAnswer(
        standing.periods().stream().map(cycle -> Period.of(cycle, byLicense)).toList(),
        standing.entries().stream().map(Entry::of).toList());
  }
}
