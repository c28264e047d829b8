package org.cairn.timeline.evaluation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cairn.timeline.statistics.LogRank;
import org.cairn.timeline.statistics.SurvivalAnalysis;
import org.cairn.timeline.statistics.SurvivalAnalysis.Crude;
import org.cairn.timeline.statistics.SurvivalCurve;
import org.cairn.timeline.statistics.SurvivalCurve.RestrictedMean;
import org.cairn.timeline.statistics.SurvivalCurve.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long people stay.
 *
 * @param logRank null with fewer than two groups, and where they cannot be compared
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(requiredProperties = {"groups", "logRank", "crude", "notes"})
record SurvivalView(
    List<Group> groups, @Nullable LogRank logRank, Crude crude, List<NoteName> notes) {

  /**
   * @param group null without groups
   * @param median null if more than half remain at the last row
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(
      name = "SurvivalGroupView",
      requiredProperties = {
        "group",
        "n",
        "times",
        "median",
        "restrictedMean",
        "cumulativeIncidence"
      })
  record Group(
      @Nullable String group,
      int n,
      List<Row> times,
      @Nullable Double median,
      RestrictedMean restrictedMean,
      List<Incidence> cumulativeIncidence) {

    private static Group of(SurvivalCurve curve) {
      return new Group(
          curve.group(),
          curve.n(),
          curve.rows(),
          curve.median().isPresent() ? curve.median().getAsDouble() : null,
          curve.restrictedMean(),
          curve.incidences().stream().map(Incidence::of).toList());
    }
  }

  /**
   * @param cause null for events that say none, while others do
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(
      name = "CumulativeIncidenceView",
      requiredProperties = {"cause", "t", "value"})
  record Incidence(@Nullable String cause, double t, double value) {

    private static Incidence of(SurvivalCurve.Incidence incidence) {
      return new Incidence(incidence.cause(), incidence.t(), incidence.value());
    }
  }

  /** What a reader of the numbers has to be told. */
  @Schema(name = "SurvivalNote")
  enum NoteName {
    @JsonProperty("crude_is_not_retention")
    CRUDE_IS_NOT_RETENTION,
    @JsonProperty("not_significant")
    NOT_SIGNIFICANT,
    @JsonProperty("log_rank_undefined")
    LOG_RANK_UNDEFINED,
    @JsonProperty("late_entry")
    LATE_ENTRY,
    @JsonProperty("repeated_ids")
    REPEATED_IDS,
    @JsonProperty("thin_early_risk_set")
    THIN_EARLY_RISK_SET,
    @JsonProperty("empty_risk_set")
    EMPTY_RISK_SET,
    @JsonProperty("zero_length_spells")
    ZERO_LENGTH_SPELLS;

    private static NoteName of(SurvivalAnalysis.Note note) {
      return switch (note) {
        case CRUDE_IS_NOT_RETENTION -> CRUDE_IS_NOT_RETENTION;
        case NOT_SIGNIFICANT -> NOT_SIGNIFICANT;
        case LOG_RANK_UNDEFINED -> LOG_RANK_UNDEFINED;
        case LATE_ENTRY -> LATE_ENTRY;
        case REPEATED_IDS -> REPEATED_IDS;
        case THIN_EARLY_RISK_SET -> THIN_EARLY_RISK_SET;
        case EMPTY_RISK_SET -> EMPTY_RISK_SET;
        case ZERO_LENGTH_SPELLS -> ZERO_LENGTH_SPELLS;
      };
    }
  }

  static SurvivalView of(SurvivalAnalysis analysis) {
    return new SurvivalView(
        analysis.curves().stream().map(Group::of).toList(),
        analysis.logRank().orElse(null),
        analysis.crude(),
        analysis.notes().stream().map(NoteName::of).toList());
  }
}
