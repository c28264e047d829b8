package org.cairn.ceu.imports.api;

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
import org.cairn.ceu.credit.decision.CreditDecision;
import org.cairn.ceu.imports.transaction.ImportTransactions;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.imports.CheckedRows;
import org.cairn.kit.imports.ImportView;
import org.cairn.kit.imports.RowCheck;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/imports/ceu")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class CreditsImportResource {

  /** What became of rows does not change. */
  private static final Etag ONLY_VERSION = new Etag(0);

  private final ImportTransactions transactions;
  private final RowCheck check;
  private final Packs packs;
  private final Caller caller;
  private final RequestIdentity request;
  private final Responses responses;
  private final AuditLog audit;

  public CreditsImportResource(
      ImportTransactions transactions,
      RowCheck check,
      Packs packs,
      Caller caller,
      RequestIdentity request,
      Responses responses,
      AuditLog audit) {
    this.transactions = transactions;
    this.check = check;
    this.packs = packs;
    this.caller = caller;
    this.request = request;
    this.responses = responses;
    this.audit = audit;
  }

  @POST
  @Audited
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(
      operationId = "importCredits",
      summary = "Brings in credits that were recorded elsewhere before",
      description =
          "Only about peers whose record the same board brought in. Each row is answered; a"
              + " refused one stops no other. The same row again does no harm.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "What became of each row",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "404", description = "Not a state of the caller's board")
  public Response bringIn(@NotNull @Valid CreditsImport body) {
    audit.subject(AuditSubject.ofService(AccessBasis.NONE, null));
    requireOwnBoard(body);
    var rows = new CheckedRows(check);
    var sent =
        rows.of("credits", body.credits(), CreditToImport::creditId, row -> row.command(body));
    return Responses.send(
        transactions.bringIn(
            body.jurisdiction(),
            sent,
            request.of(body),
            decided -> responses.done(ONLY_VERSION, rows.answer(decided))));
  }

  private void requireOwnBoard(CreditsImport body) {
    if (!caller.jurisdictions().contains(body.jurisdiction())) {
      throw new NotFound();
    }
    if (packs.inForce(body.jurisdiction()).isEmpty()) {
      throw new CommandRefused(List.of(CreditDecision.unknownJurisdiction()));
    }
    if (body.credits().isEmpty() || body.credits().size() > CreditsImport.MOST) {
      throw new CommandRefused(
          List.of(
              new Refusal(
                  "invalid-value",
                  RefusalType.UNKNOWN_VALUE,
                  "",
                  "From 1 to " + CreditsImport.MOST + " rows.",
                  List.of())));
    }
  }
}
