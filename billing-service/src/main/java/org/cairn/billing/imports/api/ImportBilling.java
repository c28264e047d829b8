package org.cairn.billing.imports.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.cairn.billing.imports.ImportedRecords;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.http.Command;
import org.cairn.kit.imports.ImportRun;
import org.cairn.kit.imports.ImportView;
import org.cairn.kit.imports.Imports;
import org.cairn.kit.outbox.Fact;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A board imports agencies, employment and encounters that were recorded elsewhere before. */
@Path("/api/v1/imports/billing")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportBilling {

  private final Commands commands;
  private final Imports imports;
  private final ImportedRecords records;

  public ImportBilling(Commands commands, Imports imports, ImportedRecords records) {
    this.commands = commands;
    this.imports = imports;
    this.records = records;
  }

  @POST
  @Command
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(
      summary = "Imports agencies, employment and encounters that were recorded elsewhere before",
      description =
          "Only about peers whose record the same board imported. Each row is answered, list by"
              + " list; a refused one stops no other. The same row again does no harm.")
  @APIResponseSchema(value = ImportView.class, responseDescription = "What became of each row")
  @APIResponse(responseCode = "404", description = "Not a jurisdiction of the caller's board")
  public Response importBilling(@NotNull @Valid BillingImport body) {
    String jurisdiction = body.jurisdiction();
    ImportRun run = imports.begin(jurisdiction, body.rows());
    ImportedRecords.Rows rows = body.complete(run);
    return commands
        .create(body, AuditSubject.ofService(AccessBasis.BOARD_OF_JURISDICTION, null))
        .load(() -> records.load(jurisdiction, rows))
        .decideEach((existing, now) -> records.decide(run, rows, existing, jurisdiction, now))
        .store((existing, _) -> records.store(existing), Conflicts.OF_IMPORT, (facts, _) -> facts)
        .audited((subject, facts) ->
            subject.ofPeople(facts.stream().map(Fact::peerId).filter(Objects::nonNull).toList()))
        .answered(_ -> run.view());
  }
}
