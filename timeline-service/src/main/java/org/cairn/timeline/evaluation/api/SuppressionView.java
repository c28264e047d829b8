package org.cairn.timeline.evaluation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cairn.timeline.evaluation.decision.Suppression;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A table as it may be shown.
 *
 * @param total null if it would give a cell away, or is small itself
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(requiredProperties = {"rows", "total"})
record SuppressionView(List<Row> rows, @Nullable Long total) {

  /**
   * @param n null if it is withheld
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(
      name = "SuppressionRowView",
      requiredProperties = {"cell", "n", "suppressed"})
  record Row(String cell, @Nullable Long n, ReasonName suppressed) {}

  /** Why a count is withheld, if it is. */
  @Schema(name = "SuppressionReason")
  enum ReasonName {
    @JsonProperty("none")
    NONE,
    @JsonProperty("primary")
    PRIMARY,
    @JsonProperty("complementary")
    COMPLEMENTARY;

    private static ReasonName of(Suppression.Reason reason) {
      return switch (reason) {
        case NONE -> NONE;
        case PRIMARY -> PRIMARY;
        case COMPLEMENTARY -> COMPLEMENTARY;
      };
    }
  }

  static SuppressionView of(Suppression suppression) {
    return new SuppressionView(
        suppression.rows().stream()
            .map(row -> new Row(row.cell(), row.n(), ReasonName.of(row.suppressed())))
            .toList(),
        suppression.total());
  }
}
