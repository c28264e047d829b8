package org.cairn.supervision.imports.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.cairn.kit.imports.ImportRow;
import org.cairn.kit.imports.ImportRun;
import org.cairn.kit.imports.Imports;
import org.cairn.kit.imports.SubmittedRow;
import org.cairn.supervision.imports.decision.HistoricalRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Records that were kept elsewhere before: together 1 to 1,000 rows. A row may refer to those of
 * earlier lists.
 *
 * @param importedFrom where they were kept
 * @param jurisdiction a state of the calling board
 */
@Schema(requiredProperties = {"importedFrom", "jurisdiction"})
public record SupervisionImport(
    @NotNull @Size(min = 1, max = 60) @Pattern(regexp = "[a-z0-9-]+") String importedFrom,
    @NotNull @Size(max = 40) String jurisdiction,
    @Schema(implementation = SupervisorToImport[].class) @Size(max = Imports.MOST_ROWS)
        List<SubmittedRow<SupervisorToImport>> supervisors,
    @Schema(implementation = AgreementToImport[].class) @Size(max = Imports.MOST_ROWS)
        List<SubmittedRow<AgreementToImport>> agreements,
    @Schema(implementation = WorkToImport[].class) @Size(max = Imports.MOST_ROWS)
        List<SubmittedRow<WorkToImport>> workLogs,
    @Schema(implementation = SessionToImport[].class) @Size(max = Imports.MOST_ROWS)
        List<SubmittedRow<SessionToImport>> sessions) {

  public SupervisionImport {
    supervisors = supervisors == null ? List.of() : supervisors;
    agreements = agreements == null ? List.of() : agreements;
    workLogs = workLogs == null ? List.of() : workLogs;
    sessions = sessions == null ? List.of() : sessions;
  }

  /** How many there are in all lists. */
  int rows() {
    return supervisors.size() + agreements.size() + workLogs.size() + sessions.size();
  }

  /** Those that have all they must have, list after list. */
  List<ImportRow<HistoricalRecord>> records(ImportRun run) {
    List<ImportRow<HistoricalRecord>> rows = new ArrayList<>();
    rows.addAll(
        run.rows(
            "supervisors",
            supervisors,
            SupervisorToImport::supervisorId,
            SupervisorToImport::command));
    rows.addAll(
        run.rows(
            "agreements", agreements, AgreementToImport::agreementId, AgreementToImport::command));
    rows.addAll(run.rows("workLogs", workLogs, WorkToImport::workLogId, WorkToImport::command));
    rows.addAll(
        run.rows("sessions", sessions, SessionToImport::meetingId, SessionToImport::command));
    return rows;
  }
}
