package org.cairn.supervision.agreement.api;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Finding;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.http.Command;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.supervision.agreement.AgreementRecords;
import org.cairn.supervision.agreement.Parties;
import org.cairn.supervision.agreement.decision.AgreementCommand;
import org.cairn.supervision.agreement.decision.AgreementCommand.Offer;
import org.cairn.supervision.agreement.decision.AgreementCommand.Propose;
import org.cairn.supervision.agreement.decision.AgreementDecision;
import org.cairn.supervision.agreement.decision.AgreementEvent;
import org.cairn.supervision.agreement.decision.AgreementState;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.cairn.supervision.agreement.publishing.PublishedAgreements;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.agreement.store.Agreements.Between;
import org.cairn.supervision.agreement.store.Agreements.ToChange;
import org.cairn.supervision.standing.Standings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor offers a peer supervision, and signs by offering it; the peer signs; later, or
 * instead, either of the two ends it.
 */
@Path(MakeAgreement.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreements")
public class MakeAgreement {

  static final String PATH = "/api/v1/agreements";

  private final Commands commands;
  private final Agreements agreements;
  private final AgreementRecords records;
  private final CurrentPerson person;
  private final Parties parties;
  private final Standings standings;
  private final Packs packs;
  private final IdSource ids;

  public MakeAgreement(
      Commands commands,
      Agreements agreements,
      AgreementRecords records,
      CurrentPerson person,
      Parties parties,
      Standings standings,
      Packs packs,
      IdSource ids) {
    this.commands = commands;
    this.agreements = agreements;
    this.records = records;
    this.person = person;
    this.parties = parties;
    this.standings = standings;
    this.packs = packs;
    this.ids = ids;
  }

  /** What the decision is made on. */
  private record Before(Pack pack, AgreementState.NotMade state, List<Finding> qualification) {}

  @POST
  @Command
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(summary = "Offers a peer supervision; it begins when the peer signs")
  @APIResponseSchema(
      value = AgreementView.class,
      responseCode = "201",
      responseDescription = "Offered")
  @APIResponse(
      responseCode = "409",
      description = "The two have an agreement, or the peer's registration is pending")
  @APIResponse(
      responseCode = "422",
      description =
          "The supervisor is not qualified, the first day is too long ago, or the jurisdiction has"
              + " no such plan word")
  public Response proposeAgreement(@NotNull @Valid ProposeAgreementRequest body) {
    UUID supervisorId = parties.requireSupervisor();
    return commands
        .create(body, AuditSubject.of(AccessBasis.SUPERVISOR_OF, null, body.peerId()))
        .load(() -> before(body, supervisorId))
        .decide((before, now) -> {
          LocalDate today = LocalDate.ofInstant(now, before.pack().zone());
          Offer offer = body.offer(ids.next(), supervisorId, before.pack(), before.qualification());
          return AgreementDecision.decide(
              before.state(), Propose.of(offer, before.pack(), today), today);
        })
        .store(
            (_, events) -> agreements.save(events),
            Agreements.CONFLICTS,
            (events, _) ->
                standings.withChanges(
                    PublishedAgreements.facts(events, null), List.of(body.peerId())))
        .audited((subject, events) -> subject.applying(events, AgreementEvent::findings))
        .created(PATH, AgreementView::representation);
  }

  private Before before(ProposeAgreementRequest body, UUID supervisorId) {
    Pack pack =
        packs
            .inForce(body.jurisdiction())
            .orElseThrow(
                () -> new CommandRefused(List.of(Packs.unknownJurisdiction("/jurisdiction"))));
    Between between = agreements.between(body.peerId(), supervisorId, body.jurisdiction());
    if (!between.peerIsKnown()) {
      throw CurrentPerson.registrationPending();
    }
    return new Before(
        pack,
        new AgreementState.NotMade(between.duplicateExists(), between.samePerson()),
        records
            .qualification(pack, supervisorId, body.peerId(), body.relationsBesides(), body.from())
            .findings());
  }

  @POST
  @Path("/{agreementId}/signature")
  @Command
  @RolesAllowed(Roles.PEER)
  @Operation(summary = "The peer signs what a supervisor offered")
  @APIResponseSchema(value = AgreementView.class, responseDescription = "Signed by both")
  public Response signAgreement(
      @PathParam("agreementId") UUID agreementId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    UUID peerId = person.requirePeer();
    return change(
        agreementId,
        ifMatch,
        null,
        terms -> terms.peerId().equals(peerId) ? AccessBasis.OWN_RECORD : AccessBasis.NONE,
        new AgreementCommand.Sign());
  }

  @POST
  @Path("/{agreementId}/end")
  @Command
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR})
  @Operation(summary = "Either of the two ends it, or declines it")
  @APIResponseSchema(value = AgreementView.class, responseDescription = "Ended")
  public Response endAgreement(
      @PathParam("agreementId") UUID agreementId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EndAgreementRequest body) {
    return change(
        agreementId,
        ifMatch,
        body,
        terms -> parties.basis(terms.peerId(), terms.supervisorId()),
        new AgreementCommand.End(body.on()));
  }

  private Response change(
      UUID agreementId,
      @Nullable String ifMatch,
      @Nullable Object body,
      Function<Terms, AccessBasis> basis,
      AgreementCommand command) {
    return commands
        .change(body, ifMatch)
        .load(
            () -> agreements.lockForChange(agreementId),
            found -> {
              Terms terms = found.agreement().terms();
              return AuditSubject.of(basis.apply(terms), agreementId, terms.peerId());
            },
            found -> found.agreement().version())
        .decide((found, now) -> decided(found, command, now))
        .store(
            (_, events) -> agreements.save(events),
            Conflicts.NONE,
            (events, agreement) ->
                standings.withChanges(
                    PublishedAgreements.facts(events, null), List.of(agreement.terms().peerId())))
        .changed(AgreementView::representation);
  }

  private Decision<AgreementEvent> decided(ToChange found, AgreementCommand command, Instant now) {
    String jurisdiction = found.agreement().terms().jurisdiction();
    LocalDate today = LocalDate.ofInstant(now, packs.find(jurisdiction).orElseThrow().zone());
    return AgreementDecision.decide(found.agreement().state(found.lastSessionOn()), command, today);
  }
}
