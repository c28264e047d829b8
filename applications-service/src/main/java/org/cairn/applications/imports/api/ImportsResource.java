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
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.applications.application.decision.ApplicationDecision;
import org.cairn.applications.imports.transaction.Import;
import org.cairn.applications.imports.transaction.ImportRow;
import org.cairn.applications.imports.transaction.ImportTransactions;
import org.cairn.applications.imports.transaction.RowOutcome;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.imports.ImportView;
import org.cairn.kit.imports.ImportView.ImportOutcome;
import org.cairn.kit.imports.ImportView.ImportedRow;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.problem.Problem.Reason;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a board recorded elsewhere before, brought in row by row. */
@Path("/api/v1/imports/applications")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportsResource {

  /** What became of the rows of a request does not change. */
  private static final Etag ONLY_VERSION = new Etag(0);

  private final ImportTransactions transactions;
  private final SentRows rows;
  private final RequestIdentity request;
  private final Responses responses;
  private final Caller caller;
  private final Packs packs;

  public ImportsResource(
      ImportTransactions transactions,
      SentRows rows,
      RequestIdentity request,
      Responses responses,
      Caller caller,
      Packs packs) {
    this.transactions = transactions;
    this.rows = rows;
    this.request = request;
    this.responses = responses;
    this.caller = caller;
    this.packs = packs;
  }

  @POST
  @Audited
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(
      operationId = "importApplications",
      summary =
          "Brings in peers, applications and certificates that were recorded elsewhere before: up to"
              + " 1,000 rows, each answered; refused ones stop no other")
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
  @APIResponse(responseCode = "404", description = "Not a state of yours")
  @APIResponse(responseCode = "422", description = "No rows, too many, or an unknown jurisdiction")
  public Response bringIn(@NotNull @Valid ApplicationsImport body) {
    if (!caller.jurisdictions().contains(body.jurisdiction())) {
      throw new NotFound();
    }
    Pack pack =
        packs
            .inForce(body.jurisdiction())
            .orElseThrow(() ->
                refused(
                    ApplicationDecision.UNKNOWN_JURISDICTION,
                    "/jurisdiction",
                    "There is no rule pack in force for this jurisdiction."));
    List<SentRow> sent = rows.of(body);
    if (sent.isEmpty() || sent.size() > ApplicationsImport.MOST) {
      throw refused("number-of-rows", "", "An import has 1 to 1,000 rows.");
    }
    List<ImportRow> meant = sent.stream().flatMap(row -> Stream.ofNullable(row.row())).toList();
    return Responses.send(
        transactions.bringIn(
            new Import(body.importedFrom(), body.jurisdiction(), meant),
            pack,
            request.of(body),
            outcomes -> responses.done(ONLY_VERSION, view(sent, outcomes))));
  }

  /**
   * @param outcomes of those rows that could be meant so
   */
  private static ImportView view(List<SentRow> sent, List<RowOutcome> outcomes) {
    List<ImportedRow> results = new ArrayList<>();
    Iterator<RowOutcome> next = outcomes.iterator();
    for (SentRow row : sent) {
      results.add(
          row.row() == null
              ? new ImportedRow(row.pointer(), row.id(), ImportOutcome.REFUSED, row.errors())
              : view(row, next.next()));
    }
    return new ImportView(results);
  }

  private static ImportedRow view(SentRow row, RowOutcome outcome) {
    return switch (outcome) {
      case RowOutcome.Recorded() ->
          new ImportedRow(row.pointer(), row.id(), ImportOutcome.RECORDED, null);
      case RowOutcome.Repeated() ->
          new ImportedRow(row.pointer(), row.id(), ImportOutcome.REPEATED, null);
      case RowOutcome.Refused(List<Refusal> refusals) ->
          new ImportedRow(
              row.pointer(),
              row.id(),
              ImportOutcome.REFUSED,
              refusals.stream().map(it -> Reason.of(row.pointer(), it)).toList());
    };
  }

  private static CommandRefused refused(String kind, String pointer, String message) {
    return new CommandRefused(
        List.of(new Refusal(kind, RefusalType.RULE, pointer, message, List.of())));
  }
}
