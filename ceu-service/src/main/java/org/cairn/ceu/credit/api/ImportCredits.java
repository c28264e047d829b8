package org.cairn.ceu.credit.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cairn.ceu.credit.decision.CreditDecision;
import org.cairn.ceu.credit.publishing.PublishedCredits;
import org.cairn.ceu.credit.store.CreditRepository;
import org.cairn.ceu.credit.store.ExistingCredits;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.http.Command;
import org.cairn.kit.imports.ImportView;
import org.cairn.kit.imports.Imports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A board imports historical credits. */
@Path("/api/v1/imports/ceu")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportCredits {

  private final Commands commands;
  private final Imports imports;
  private final ExistingCredits existing;
  private final CreditRepository credits;
  private final PublishedCredits published;
  private final Packs packs;

  public ImportCredits(
      Commands commands,
      Imports imports,
      ExistingCredits existing,
      CreditRepository credits,
      PublishedCredits published,
      Packs packs) {
    this.commands = commands;
    this.imports = imports;
    this.existing = existing;
    this.credits = credits;
    this.published = published;
    this.packs = packs;
  }

  @POST
  @Command
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(
      summary = "Imports credits that were recorded elsewhere before",
      description =
          "Only about peers whose record the same board imported. Each row is answered; a refused"
              + " one stops no other. The same row again does no harm.")
  @APIResponseSchema(value = ImportView.class, responseDescription = "What became of each row")
  @APIResponse(responseCode = "404", description = "Not a jurisdiction of the caller's board")
  public Response importCredits(@NotNull @Valid CreditsImport body) {
    String jurisdiction = body.jurisdiction();
    var run = imports.begin(jurisdiction, body.credits().size());
    var rows =
        run.rows("credits", body.credits(), CreditToImport::creditId, row -> row.command(body));
    return commands
        .create(body, AuditSubject.ofService(AccessBasis.BOARD_OF_JURISDICTION, null))
        .load(() -> existing.before(rows, jurisdiction))
        .decideEach((records, now) ->
            run.decide(
                rows,
                row ->
                    records.decided(
                        row.command(),
                        state -> CreditDecision.decide(state, row.command(), packs, now))))
        .store(
            (_, events) -> credits.insert(events),
            Conflicts.OF_IMPORT,
            (events, peers) -> published.facts(events, peers, jurisdiction))
        .audited((subject, events) -> subject.ofPeople(PublishedCredits.peersOf(events)))
        .answered(_ -> run.view());
  }
}
