package org.cairn.billing.encounter.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.billing.encounter.decision.EncounterCommand;
import org.cairn.kit.imports.RowCheck;
import org.cairn.kit.imports.SubmittedRow;
import org.cairn.kit.problem.Problem.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Many encounters at once; each row is read and checked separately, and has its own result. */
public record LogEncountersRequest(
    @NotNull @Schema(implementation = LogEncounterRequest[].class) @Size(min = 1, max = MOST)
        List<SubmittedRow<LogEncounterRequest>> encounters) {

  static final int MOST = 500;

  /**
   * @param command null for a row at fault
   * @param faults of the reading, and what was left out; empty for a row that can be decided on
   */
  record CheckedRow(
      @Nullable UUID encounterId, EncounterCommand.@Nullable Log command, List<Reason> faults) {

    private static CheckedRow of(
        String pointer, SubmittedRow<LogEncounterRequest> row, RowCheck check) {
      LogEncounterRequest read = row.value();
      List<Reason> faults = new ArrayList<>(check.reasons(pointer, row));
      if (read == null) {
        return new CheckedRow(null, null, faults);
      }
      Set<String> atFault =
          faults.stream().map(fault -> String.valueOf(fault.pointer())).collect(Collectors.toSet());
      read.missing().stream()
          .map(refusal -> Reason.of(pointer, refusal))
          .filter(reason -> !atFault.contains(String.valueOf(reason.pointer())))
          .forEach(faults::add);
      return new CheckedRow(read.encounterId(), faults.isEmpty() ? read.command() : null, faults);
    }
  }

  List<CheckedRow> checked(RowCheck check) {
    List<CheckedRow> rows = new ArrayList<>();
    for (SubmittedRow<LogEncounterRequest> row : encounters) {
      rows.add(CheckedRow.of("/encounters/" + rows.size(), row, check));
    }
    return rows;
  }
}
