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
import org.cairn.ceu.credit.query.CreditAccess;
import org.cairn.ceu.credit.store.CreditRow;
import org.cairn.ceu.credit.transaction.CreditTransactions;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.idempotency.StoredResponse;
import org.cairn.kit.problem.NotFound;
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

/** What a peer says against hours that a trainer recorded, and what the board makes of it. */
@Path("/api/v1/credits")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "credits")
public class CreditDisputeResource {

  private final CreditTransactions transactions;
  private final CreditAccess access;
  private final CreditReviewers reviewers;
  private final RequestIdentity request;
  private final Responses responses;
  private final AuditLog audit;

  public CreditDisputeResource(
      CreditTransactions transactions,
      CreditAccess access,
      CreditReviewers reviewers,
      RequestIdentity request,
      Responses responses,
      AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.reviewers = reviewers;
    this.request = request;
    this.responses = responses;
    this.audit = audit;
  }

  @POST
  @Path("/{creditId}/dispute")
  @Audited
  @RolesAllowed(Roles.PEER)
  @Operation(
      operationId = "disputeCredit",
      summary = "Says that hours a trainer recorded of oneself are not right",
      description =
          "They do not count until the board has looked, but keep their place among the hours"
              + " of their day. Once for each credit, and only so many days after it was recorded"
              + " as the rules say.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "Disputed",
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
  @APIResponse(responseCode = "404", description = "Unknown, or not your own")
  @APIResponse(responseCode = "409", description = "It is or was disputed, or does not count")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "422", description = "No trainer recorded it, or it is too late")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response dispute(
      @PathParam("creditId") UUID creditId,
      @HeaderParam("If-Match")
          @Parameter(required = true, description = "The ETag of the version that was read")
          @Nullable String ifMatch,
      @NotNull @Valid DisputeRequest body) {
    return Responses.send(
        transactions.change(
            creditId,
            this::own,
            Etag.fromIfMatch(ifMatch),
            _ -> new CreditCommand.Dispute(body.reason()),
            request.of(body),
            this::answer));
  }

  @POST
  @Path("/{creditId}/dispute-settlement")
  @Audited
  @RolesAllowed({Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "settleCreditDispute",
      summary = "Says whether disputed hours count, after somebody of the board has looked")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "Settled",
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
  @APIResponse(responseCode = "404", description = "Unknown, or not of your board")
  @APIResponse(
      responseCode = "409",
      description = "No dispute is open, it is one's own, or other credits leave no room that day")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response settle(
      @PathParam("creditId") UUID creditId,
      @HeaderParam("If-Match")
          @Parameter(required = true, description = "The ETag of the version that was read")
          @Nullable String ifMatch,
      @NotNull @Valid DisputeSettlementRequest body) {
    return Responses.send(
        transactions.settle(
            creditId,
            reviewers::basis,
            Etag.fromIfMatch(ifMatch),
            body.outcome(),
            request.of(body),
            this::answer));
  }

  private AccessBasis own(CreditRow row) {
    audit.subject(AuditSubject.of(AccessBasis.NONE, row.id(), row.peerId()));
    if (!access.isOwn(row.peerId())) {
      throw new NotFound();
    }
    return AccessBasis.OWN_RECORD;
  }

  private StoredResponse answer(CreditRow row) {
    return responses.done(new Etag(row.version()), CreditView.of(row));
  }
}
