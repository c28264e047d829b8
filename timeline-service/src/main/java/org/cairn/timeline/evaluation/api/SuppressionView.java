package org.cairn.timeline.evaluation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cairn.timeline.evaluation.decision.Suppression;
import org.cairn.timeline.evaluation.decision.SuppressionReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A table as it may be shown.
 *
 * @param total null if it would reveal a cell, or is small itself
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SuppressionView(List<Row> rows, @Nullable Long total) {

  /**
   * @param n null if it is withheld
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "SuppressionRowView")
  record Row(String cell, @Nullable Long n, SuppressionReason suppressed) {}

  static SuppressionView of(Suppression suppression) {
    return new SuppressionView(
        suppression.rows().stream()
            .map(row -> new Row(row.cell(), row.n(), row.suppressed()))
            .toList(),
        suppression.total());
  }
}
