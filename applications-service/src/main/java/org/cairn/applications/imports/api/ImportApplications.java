package org.cairn.applications.imports.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.cairn.applications.imports.api.ApplicationsImport.ApplicationToImport;
import org.cairn.applications.imports.api.ApplicationsImport.CertificateToImport;
import org.cairn.applications.imports.api.ApplicationsImport.DenialToImport;
import org.cairn.applications.imports.api.ApplicationsImport.PeerToImport;
import org.cairn.applications.imports.api.ApplicationsImport.WithdrawalToImport;
import org.cairn.applications.imports.decision.ImportEvent;
import org.cairn.applications.imports.decision.ImportOrder;
import org.cairn.applications.imports.decision.ImportRules;
import org.cairn.applications.imports.decision.ImportedRecord;
import org.cairn.applications.imports.store.RecordsToImport;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A board imports peers, applications, decisions and certificates from another system. */
@Path("/api/v1/imports/applications")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportApplications {

  private final Commands commands;
  private final Imports imports;
  private final RecordsToImport records;
  private final Packs packs;

  public ImportApplications(
      Commands commands, Imports imports, RecordsToImport records, Packs packs) {
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
          "Imports peers, applications and certificates that were recorded elsewhere before: up to"
              + " 1,000 rows, each answered; refused ones stop no other")
  @APIResponseSchema(value = ImportView.class, responseDescription = "The outcome of each row")
  @APIResponse(responseCode = "404", description = "Not a state of yours")
  @APIResponse(responseCode = "422", description = "No rows, too many, or an unknown jurisdiction")
  public Response importApplications(@NotNull @Valid ApplicationsImport body) {
    ImportRun run = imports.begin(body.jurisdiction(), body.numberOfRows());
    List<ImportRow<ImportedRecord>> rows = rows(run, body);
    return commands
        .create(body, AuditSubject.ofService(AccessBasis.BOARD_OF_JURISDICTION, null))
        .load(() -> records.lockExisting(rows.stream().map(ImportRow::command).toList()))
        .decideEach((existing, now) -> {
          var rules =
              new ImportRules(body.importedFrom(), body.jurisdiction(), existing, packs, now);
          return run.decide(
              ImportOrder.sorted(rows, ImportRow::command), row -> rules.decide(row.command()));
        })
        .store(
            (_, events) -> records.insert(events),
            Conflicts.OF_IMPORT,
            (events, _) -> events.stream().map(RecordsToImport::published).toList())
        .audited((subject, events) ->
            subject.ofPeople(events.stream().map(ImportEvent::peerId).toList()))
        .answered(_ -> run.view());
  }

  /** List by list, in the order in which they are documented and answered. */
  private static List<ImportRow<ImportedRecord>> rows(ImportRun run, ApplicationsImport body) {
    List<ImportRow<ImportedRecord>> rows = new ArrayList<>();
    rows.addAll(run.rows("peers", body.peers(), PeerToImport::peerId, PeerToImport::read));
    rows.addAll(
        run.rows(
            "applications",
            body.applications(),
            ApplicationToImport::applicationId,
            ApplicationToImport::read));
    rows.addAll(
        run.rows(
            "withdrawals",
            body.withdrawals(),
            WithdrawalToImport::applicationId,
            WithdrawalToImport::read));
    rows.addAll(
        run.rows("denials", body.denials(), DenialToImport::applicationId, DenialToImport::read));
    rows.addAll(
        run.rows(
            "certificates",
            body.certificates(),
            CertificateToImport::certificateId,
            CertificateToImport::read));
    return rows;
  }
}
