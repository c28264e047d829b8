package org.cairn.ceu.credit.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cairn.ceu.credit.decision.CreditCommand;
import org.cairn.ceu.credit.transaction.CreditTransactions;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a board says of hours after it has looked at their proof. */
@Path("/api/v1/credits")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "credits")
public class CreditRefusalResource {

  private final CreditTransactions transactions;
  private final CreditReviewers reviewers;
  private final RequestIdentity request;
  private final Responses responses;

  public CreditRefusalResource(
      CreditTransactions transactions,
      CreditReviewers reviewers,
      RequestIdentity request,
      Responses responses) {
    this.transactions = transactions;
    this.reviewers = reviewers;
    this.request = request;
    this.responses = responses;
  }

  @POST
  @Path("/{creditId}/refusal")
  @Audited
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(
      operationId = "refuseCredit",
      summary = "Says after a review that hours do not count, and why")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "Refused",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CreditView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "409", description = "It was refused before, or is one's own")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response refuse(
      @PathParam("creditId") UUID creditId,
      @HeaderParam("If-Match")
          @Parameter(required = true, description = "The ETag of the version that was read")
          @Nullable String ifMatch,
      @NotNull @Valid RefusalRequest body) {
    return Responses.send(
        transactions.change(
            creditId,
            reviewers::basis,
            Etag.fromIfMatch(ifMatch),
            _ -> new CreditCommand.Refuse(body.reason()),
            request.of(body),
            row -> responses.done(new Etag(row.version()), CreditView.of(row))));
  }
}
