package org.cairn.supervision.imports.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.http.Command;
import org.cairn.kit.imports.ImportRow;
import org.cairn.kit.imports.ImportRun;
import org.cairn.kit.imports.ImportView;
import org.cairn.kit.imports.Imports;
import org.cairn.supervision.imports.decision.HistoricalRecord;
import org.cairn.supervision.imports.decision.ImportDecision;
import org.cairn.supervision.imports.decision.ImportedRecord;
import org.cairn.supervision.imports.store.ImportRecords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A board imports supervisors, agreements, hours and sessions that were recorded elsewhere. */
@Path("/api/v1/imports/supervision")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportSupervision {

  private final Commands commands;
  private final Imports imports;
  private final ImportRecords records;
  private final Packs packs;

  public ImportSupervision(Commands commands, Imports imports, ImportRecords records, Packs packs) {
    this.commands = commands;
    this.imports = imports;
    this.records = records;
    this.packs = packs;
  }

  @POST
  @Command
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(
      summary =
          "Imports supervisors, agreements, hours and sessions that were recorded elsewhere"
              + " before",
      description = "Each row is answered; a refused one stops no other.")
  @APIResponseSchema(value = ImportView.class, responseDescription = "What became of each row")
  @APIResponse(responseCode = "404", description = "Not a jurisdiction of the caller's board")
  @APIResponse(
      responseCode = "422",
      description = "An unknown jurisdiction, no row or more than 1,000, or an invalid body")
  public Response importSupervision(@NotNull @Valid SupervisionImport body) {
    String jurisdiction = body.jurisdiction();
    ImportRun run = imports.begin(jurisdiction, body.rows());
    Pack pack = packs.inForce(jurisdiction).orElseThrow();
    List<ImportRow<HistoricalRecord>> rows = body.records(run);
    return commands
        .create(body, AuditSubject.ofService(AccessBasis.BOARD_OF_JURISDICTION, null))
        .load(() -> records.lock(rows.stream().map(ImportRow::command).toList(), pack))
        .decideEach((existing, now) -> {
          var decision = new ImportDecision(pack, packs, now, existing);
          return run.decide(rows, row -> decision.decide(row.command()));
        })
        .store(
            (_, accepted) -> records.insert(accepted, jurisdiction, body.importedFrom()),
            Conflicts.OF_IMPORT,
            records::withStandings)
        .audited((subject, accepted) ->
            subject
                .ofPeople(accepted.stream().flatMap(it -> it.peers().stream()).toList())
                .applying(accepted, ImportedRecord::findings))
        .answered(_ -> run.view());
  }
}
