package org.cairn.supervision.session.api;

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
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.supervision.person.Persons;
import org.cairn.supervision.session.decision.Dispute;
import org.cairn.supervision.session.decision.SessionCommand;
import org.cairn.supervision.session.transaction.DisputeTransactions;
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

@Path("/api/v1/sessions/{sessionId}/dispute-settlement")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class DisputeSettlementResource {

  private final DisputeTransactions transactions;
  private final DisputeBoard board;
  private final Persons persons;
  private final RequestIdentity request;
  private final Responses responses;
  private final Clock clock;

  public DisputeSettlementResource(
      DisputeTransactions transactions,
      DisputeBoard board,
      Persons persons,
      RequestIdentity request,
      Responses responses,
      Clock clock) {
    this.transactions = transactions;
    this.board = board;
    this.persons = persons;
    this.request = request;
    this.responses = responses;
    this.clock = clock;
  }

  /** What a board found. */
  public enum SessionDisputeOutcome {
    UPHELD,
    DISMISSED
  }

  /**
   * What a board found, and on what that rests.
   *
   * @param outcome upheld: the peer was right, and the session does not count
   */
  @Schema(requiredProperties = {"outcome", "basis"})
  public record SettleDisputeRequest(
      @NotNull SessionDisputeOutcome outcome, Dispute.@NotNull Basis basis) {

    boolean upheld() {
      return switch (outcome) {
        case UPHELD -> true;
        case DISMISSED -> false;
      };
    }
  }

  @POST
  @Audited
  @RolesAllowed({Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "settleSessionDispute",
      summary = "A board settles a dispute in its state; what is dismissed counts again")
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
              schema = @Schema(implementation = SessionView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Unknown, or another board's")
  @APIResponse(responseCode = "409", description = "Nothing to settle, or a case of one's own")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  @APIResponse(responseCode = "422", description = "A basis that does not lead to the outcome")
  public Response settle(
      @PathParam("sessionId") UUID sessionId,
      @HeaderParam("If-Match")
          @Parameter(required = true, description = "The ETag of the version that was read")
          @Nullable String ifMatch,
      @NotNull @Valid SettleDisputeRequest body) {
    return Responses.send(
        transactions.settle(
            sessionId,
            board::looksAt,
            Etag.fromIfMatch(ifMatch),
            session ->
                new SessionCommand.SettleDispute(
                    body.upheld(),
                    body.basis(),
                    persons.isOneOf(session.peerId(), session.supervisorId()),
                    clock.instant().truncatedTo(ChronoUnit.MICROS)),
            request.of(body),
            row -> responses.done(new Etag(row.version()), SessionView.of(row))));
  }
}
