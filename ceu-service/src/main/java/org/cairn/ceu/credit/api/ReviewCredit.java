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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cairn.ceu.credit.decision.CreditCommand;
import org.cairn.ceu.credit.decision.CreditDecision;
import org.cairn.ceu.credit.decision.CreditEvent;
import org.cairn.ceu.credit.publishing.PublishedCredits;
import org.cairn.ceu.credit.query.CreditAccess;
import org.cairn.ceu.credit.store.CreditRepository;
import org.cairn.ceu.credit.store.CreditRow;
import org.cairn.ceu.credit.store.PriorCredits;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.http.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A board refuses hours, a peer disputes hours that a trainer recorded, a board settles the
 * dispute.
 */
@Path(ReportCredit.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "credits")
public class ReviewCredit {

  private final Commands commands;
  private final CreditAccess access;
  private final CreditRepository credits;
  private final PriorCredits earlier;
  private final PublishedCredits published;
  private final Packs packs;

  public ReviewCredit(
      Commands commands,
      CreditAccess access,
      CreditRepository credits,
      PriorCredits earlier,
      PublishedCredits published,
      Packs packs) {
    this.commands = commands;
    this.access = access;
    this.credits = credits;
    this.earlier = earlier;
    this.published = published;
    this.packs = packs;
  }

  @POST
  @Path("/{creditId}/refusal")
  @Command
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(summary = "Says after a review that hours do not count, and why")
  @APIResponseSchema(value = CreditView.class, responseDescription = "Refused")
  @APIResponse(responseCode = "409", description = "It was refused before, or is disputed")
  public Response refuseCredit(
      @PathParam("creditId") UUID creditId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RefusalRequest body) {
    return review(creditId, ifMatch, body, _ -> new CreditCommand.Refuse(body.reason()));
  }

  @POST
  @Path("/{creditId}/dispute")
  @Command
  @RolesAllowed(Roles.PEER)
  @Operation(
      summary = "Says that hours a trainer recorded of oneself are not right",
      description =
          "They do not count until the board has looked, but keep their place among the hours"
              + " of their day. Once for each credit, and only so many days after it was recorded"
              + " as the rules say.")
  @APIResponseSchema(value = CreditView.class, responseDescription = "Disputed")
  @APIResponse(responseCode = "404", description = "Unknown, or not your own")
  @APIResponse(responseCode = "409", description = "It is or was disputed, or does not count")
  @APIResponse(responseCode = "422", description = "No trainer recorded it, or it is too late")
  public Response disputeCredit(
      @PathParam("creditId") UUID creditId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DisputeRequest body) {
    return change(
        creditId,
        ifMatch,
        body,
        access::basisOfOwn,
        (row, now) -> decided(row, new CreditCommand.Dispute(body.reason()), now));
  }

  @POST
  @Path("/{creditId}/dispute-settlement")
  @Command
  @RolesAllowed({Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(summary = "Says whether disputed hours count, after somebody of the board has looked")
  @APIResponseSchema(value = CreditView.class, responseDescription = "Settled")
  @APIResponse(responseCode = "404", description = "Unknown, or not of your board")
  @APIResponse(
      responseCode = "409",
      description = "No dispute is open, it is one's own, or other credits leave no room that day")
  public Response settleCreditDispute(
      @PathParam("creditId") UUID creditId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DisputeSettlementRequest body) {
    return review(
        creditId,
        ifMatch,
        body,
        row ->
            new CreditCommand.SettleDispute(
                body.outcome(), earlier.otherHours(row.id, row.peerId, row.facts().on())));
  }

  /** By the board's staff or members; nobody reviews a credit of their own. */
  private Response review(
      UUID creditId,
      @Nullable String ifMatch,
      Object body,
      Function<CreditRow, CreditCommand> command) {
    return change(
        creditId,
        ifMatch,
        body,
        access::basisOfReview,
        (row, now) ->
            access.isOwn(row.peerId)
                ? new Refused<>(List.of(CreditDecision.ownCredit()))
                : decided(row, command.apply(row), now));
  }

  private Decision<CreditEvent> decided(CreditRow row, CreditCommand command, Instant now) {
    return CreditDecision.decide(row.state(), command, packs, now);
  }

  private Response change(
      UUID creditId,
      @Nullable String ifMatch,
      Object body,
      Function<CreditRow, AccessBasis> basis,
      BiFunction<CreditRow, Instant, Decision<CreditEvent>> decision) {
    return commands
        .change(body, ifMatch)
        .load(
            () -> credits.lockForChange(creditId),
            row -> AuditSubject.of(basis.apply(row), row.id, row.peerId),
            row -> row.version)
        .decide(decision)
        .store((_, events) -> credits.save(events), Conflicts.NONE, published::facts)
        .changed(CreditView::representation);
  }
}
