package org.cairn.timeline.evaluation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cairn.timeline.statistics.LogRank;
import org.cairn.timeline.statistics.SurvivalAnalysis;
import org.cairn.timeline.statistics.SurvivalAnalysis.Crude;
import org.cairn.timeline.statistics.SurvivalCurve;
import org.cairn.timeline.statistics.SurvivalCurve.RestrictedMean;
import org.cairn.timeline.statistics.SurvivalCurve.Row;
import org.cairn.timeline.statistics.SurvivalNote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long people stay.
 *
 * @param logRank null with fewer than two groups, and where they cannot be compared
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SurvivalView(
    List<Group> groups, @Nullable LogRank logRank, Crude crude, List<SurvivalNote> notes) {

  /**
   * @param group null without groups
   * @param median null if more than half remain at the last row
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "SurvivalGroupView")
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
   * @param cause null for events without one, while others have one
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "CumulativeIncidenceView")
  record Incidence(@Nullable String cause, double t, double value) {

    private static Incidence of(SurvivalCurve.Incidence incidence) {
      return new Incidence(incidence.cause(), incidence.t(), incidence.value());
    }
  }

  static SurvivalView of(SurvivalAnalysis analysis) {
    return new SurvivalView(
        analysis.curves().stream().map(Group::of).toList(),
        analysis.logRank().orElse(null),
        analysis.crude(),
        List.copyOf(analysis.notes()));
  }
}
