package org.cairn.timeline.evaluation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.cairn.timeline.evaluation.decision.Suppression.Cell;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A table of counts; null is absent. */
@Schema(requiredProperties = {"rows"})
record SuppressionRequest(
    @Schema(
            description = "The smallest count shown; otherwise overrides.suppression_threshold",
            minimum = "1")
        @Nullable
        @Max(1_000_000_000)
        Integer threshold,
    @Schema(
            type = SchemaType.OBJECT,
            implementation = Object.class,
            maxProperties = 200,
            description = "Flag or parameter to value")
        @Nullable
        @Size(max = 200)
        Map<@Size(max = 200) String, @Nullable Object> overrides,
    @Nullable @Size(max = 50_000) List<@Nullable @Valid Row> rows,
    @Schema(description = "At least the sum of the rows, which is the default")
        @Nullable
        @Min(0)
        @Max(LARGEST_TOTAL)
        Long total) {

  /** So that no sum of a table overflows. */
  private static final long LARGEST = 1_000_000_000_000L;

  private static final long LARGEST_TOTAL = 1_000_000_000_000_000_000L;

  /** A cell and its count. */
  @Schema(
      name = "SuppressionRowRequest",
      requiredProperties = {"cell", "n"})
  record Row(
      @Nullable @Size(max = 200) String cell,
      @Schema(minimum = "0") @Nullable @Max(LARGEST) Long n) {}

  List<Cell> cells(Objections objections) {
    if (rows == null) {
      objections.at("/rows", "must not be missing");
      return List.of();
    }
    List<Cell> cells = new ArrayList<>(rows.size());
    Set<String> names = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      String pointer = "/rows/" + i;
      Row row = rows.get(i);
      if (row == null) {
        objections.at(pointer, "must be a row");
        continue;
      }
      objections.unlessNamed(row.cell(), pointer + "/cell");
      if (row.n() == null || row.n() < 0 || row.n() > LARGEST) {
        objections.at(pointer + "/n", "must be a count, 0 or more");
      } else if (row.cell() != null) {
        cells.add(new Cell(row.cell(), row.n()));
      }
      if (row.cell() != null && !names.add(row.cell())) {
        objections.at(pointer + "/cell", "must not be repeated");
      }
    }
    return cells;
  }

  OptionalLong total(List<Cell> cells, Objections objections) {
    if (total == null) {
      return OptionalLong.empty();
    }
    if (total < cells.stream().mapToLong(Cell::n).sum()) {
      objections.at("/total", "must not be less than the sum of the rows");
    }
    return OptionalLong.of(total);
  }
}
