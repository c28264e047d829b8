package org.cairn.supervision.imports.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.imports.ImportView;
import org.cairn.kit.packs.EvaluationPacks;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.cairn.supervision.imports.transaction.ImportTransactions;
import org.cairn.supervision.imports.transaction.SentRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/imports/supervision")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class SupervisionImportsResource {

  private final ImportTransactions transactions;
  private final SentRows sentRows;
  private final EvaluationPacks packs;
  private final RequestIdentity request;
  private final Caller caller;
  private final ObjectMapper json;

  public SupervisionImportsResource(
      ImportTransactions transactions,
      SentRows sentRows,
      EvaluationPacks packs,
      RequestIdentity request,
      Caller caller,
      ObjectMapper json) {
    this.transactions = transactions;
    this.sentRows = sentRows;
    this.packs = packs;
    this.request = request;
    this.caller = caller;
    this.json = json;
  }

  @POST
  @Audited
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(
      operationId = "importSupervision",
      summary =
          "Brings in supervisors, agreements, hours and sessions that were recorded elsewhere"
              + " before; each row is answered, refused ones stop no other")
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
  @APIResponse(responseCode = "404", description = "Another board's state")
  @APIResponse(
      responseCode = "422",
      description = "An unknown jurisdiction, no row or more than 1,000, a body of another shape")
  public Response bringIn(@NotNull @Valid SupervisionImport body) {
    Pack pack = packs.inForce(body.jurisdiction());
    if (!caller.jurisdictions().contains(pack.jurisdiction())) {
      throw new NotFound();
    }
    List<SentRow> rows = sentRows.of(body);
    if (rows.isEmpty() || rows.size() > SupervisionImport.MOST) {
      throw notThatMany();
    }
    return Responses.send(
        transactions.bringIn(pack, body.importedFrom(), rows, request.of(body), this::answer));
  }

  private static CommandRefused notThatMany() {
    return new CommandRefused(
        List.of(
            new Refusal(
                "invalid-value",
                RefusalType.RULE,
                "",
                "Send 1 to 1,000 rows, those of all lists together.",
                List.of())));
  }

  /** An import is no resource: it has no version. */
  private StoredResponse answer(ImportView view) {
    try {
      return new StoredResponse(200, Map.of(), json.writeValueAsString(view));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A view can always be written", e);
    }
  }
}
