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
import org.cairn.ceu.credit.decision.CreditCommand;
import org.cairn.ceu.credit.decision.CreditDecision;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.credit.publishing.PublishedCredits;
import org.cairn.ceu.credit.query.CreditAccess;
import org.cairn.ceu.credit.query.CreditAccess.Reporting;
import org.cairn.ceu.credit.store.CreditRepository;
import org.cairn.ceu.credit.store.PriorCredits;
import org.cairn.ceu.credit.store.PriorCredits.Before;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.command.Commands;
import org.cairn.kit.http.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hours are recorded: a trainer pushes them for a peer, or the peer reports them with proof. */
@Path(ReportCredit.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "credits")
public class ReportCredit {

  static final String PATH = "/api/v1/credits";

  private final Commands commands;
  private final CreditAccess access;
  private final PriorCredits earlier;
  private final CreditRepository credits;
  private final PublishedCredits published;
  private final IdSource ids;
  private final Packs packs;

  public ReportCredit(
      Commands commands,
      CreditAccess access,
      PriorCredits earlier,
      CreditRepository credits,
      PublishedCredits published,
      IdSource ids,
      Packs packs) {
    this.commands = commands;
    this.access = access;
    this.earlier = earlier;
    this.credits = credits;
    this.published = published;
    this.ids = ids;
    this.packs = packs;
  }

  @POST
  @Command
  @RolesAllowed({Roles.TRAINER, Roles.PEER})
  @Operation(
      summary = "Records hours: pushed by a trainer for a peer, or reported by the peer with proof")
  @APIResponseSchema(
      value = CreditView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(
      responseCode = "200",
      description = "This certificate was recorded before, with the same content",
      content = @Content(schema = @Schema(implementation = CreditView.class)))
  @APIResponse(responseCode = "409", description = "Recorded with other content, or pending")
  @APIResponse(responseCode = "422", description = "Invalid hours, day, topics or proof")
  public Response reportCredit(@NotNull @Valid ReportRequest body) {
    Reporting reporting = access.reporting(body.peerId());
    CreditFacts facts = body.facts(reporting.peerId());
    return commands
        .create(body, AuditSubject.of(reporting.basis(), null, reporting.peerId()))
        .load(() -> {
          access.requireKnown(reporting);
          return earlier.of(facts, reporting.reporter());
        })
        .decide((before, now) ->
            CreditDecision.decide(
                before.state(facts),
                new CreditCommand.Report(ids.next(), facts, reporting.reporter()),
                packs,
                now))
        .store((_, events) -> credits.save(events), CreditRepository.CONFLICTS, published::facts)
        .unchanged((Before before) -> CreditView.representation(before.sameCertificate()))
        .created(PATH, CreditView::representation);
  }
}
