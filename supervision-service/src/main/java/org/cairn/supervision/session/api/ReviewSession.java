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
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.http.Command;
import org.cairn.supervision.agreement.AgreementRecords;
import org.cairn.supervision.agreement.decision.Agreement;
import org.cairn.supervision.session.decision.Dispute;
import org.cairn.supervision.session.decision.SessionCommand;
import org.cairn.supervision.session.decision.SessionDecision;
import org.cairn.supervision.session.decision.SessionEvent;
import org.cairn.supervision.session.decision.SessionFacts;
import org.cairn.supervision.session.publishing.SessionChanges;
import org.cairn.supervision.session.store.Sessions;
import org.cairn.supervision.supervisor.decision.Qualification;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor attests a session: from then on it counts, if they were qualified that day. A peer
 * disputes it, and a board settles that; meanwhile it does not count.
 */
@Path(LogSession.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sessions")
public class ReviewSession {

  private final Commands commands;
  private final CurrentPerson person;
  private final SessionAccess access;
  private final Sessions sessions;
  private final AgreementRecords agreements;
  private final SessionChanges changes;
  private final Packs packs;

  public ReviewSession(
      Commands commands,
      CurrentPerson person,
      SessionAccess access,
      Sessions sessions,
      AgreementRecords agreements,
      SessionChanges changes,
      Packs packs) {
    this.commands = commands;
    this.person = person;
    this.access = access;
    this.sessions = sessions;
    this.agreements = agreements;
    this.changes = changes;
    this.packs = packs;
  }

  /** Why the peer disputes a session. */
  public record DisputeSessionRequest(Dispute.@NotNull Reason reason) {}

  /** What a board found. */
  public enum SessionDisputeOutcome {
    UPHELD,
    DISMISSED
  }

  /**
   * What a board found, and on what basis.
   *
   * @param outcome upheld: the peer was right, and the session does not count
   */
  public record SettleDisputeRequest(
      @NotNull SessionDisputeOutcome outcome, Dispute.@NotNull Basis basis) {}

  @POST
  @Path("/{sessionId}/attestation")
  @Command
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      summary = "The supervisor confirms a session, under penalty of law; from then on it counts")
  @APIResponseSchema(value = SessionView.class, responseDescription = "Attested")
  public Response attestSession(
      @PathParam("sessionId") UUID sessionId, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return change(sessionId, ifMatch, null, access::basisOfSupervisor, this::attestation);
  }

  private SessionCommand attestation(SessionFacts session, Instant now) {
    Pack pack = packs.find(session.jurisdiction()).orElseThrow();
    Agreement agreement = agreements.get(session.agreementId());
    Qualification qualification =
        agreements.qualification(
            pack,
            session.supervisorId(),
            session.peerId(),
            Set.copyOf(agreement.terms().relations()),
            session.on());
    return new SessionCommand.Attest(qualification, pack.version(), agreement.endedOn(), now);
  }

  @POST
  @Path("/{sessionId}/dispute")
  @Command
  @RolesAllowed(Roles.PEER)
  @Operation(
      summary =
          "A peer disputes a session of their own; it does not count until a board has settled it")
  @APIResponseSchema(value = SessionView.class, responseDescription = "Disputed")
  @APIResponse(responseCode = "409", description = "It was disputed before")
  @APIResponse(responseCode = "422", description = "Too long ago")
  public Response disputeSession(
      @PathParam("sessionId") UUID sessionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DisputeSessionRequest body) {
    UUID peerId = person.requirePeer();
    return change(
        sessionId,
        ifMatch,
        body,
        session -> session.peerId().equals(peerId) ? AccessBasis.OWN_RECORD : AccessBasis.NONE,
        (_, now) -> new SessionCommand.OpenDispute(body.reason(), now));
  }

  @POST
  @Path("/{sessionId}/dispute-settlement")
  @Command
  @RolesAllowed({Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(summary = "A board settles a dispute in its state; what is dismissed counts again")
  @APIResponseSchema(value = SessionView.class, responseDescription = "Settled")
  @APIResponse(responseCode = "404", description = "Unknown, or another board's")
  @APIResponse(responseCode = "409", description = "Nothing to settle")
  @APIResponse(responseCode = "422", description = "A basis that does not lead to the outcome")
  public Response settleSessionDispute(
      @PathParam("sessionId") UUID sessionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SettleDisputeRequest body) {
    boolean upheld = body.outcome() == SessionDisputeOutcome.UPHELD;
    return change(
        sessionId,
        ifMatch,
        body,
        access::basisOfBoard,
        (session, now) ->
            new SessionCommand.SettleDispute(upheld, body.basis(), access.isOwnCase(session), now));
  }

  private Response change(
      UUID sessionId,
      @Nullable String ifMatch,
      @Nullable Object body,
      Function<SessionFacts, AccessBasis> basis,
      BiFunction<SessionFacts, Instant, SessionCommand> command) {
    return commands
        .change(body, ifMatch)
        .load(
            () -> sessions.lockForChange(sessionId),
            row -> AuditSubject.of(basis.apply(row.session()), sessionId, row.session().peerId()),
            Sessions.Row::version)
        .decide((row, now) ->
            SessionDecision.decide(row.state(), command.apply(row.session(), now), packs))
        .store((_, events) -> sessions.change(events), Conflicts.NONE, changes::facts)
        .audited((subject, events) -> subject.applying(events, SessionEvent::findings))
        .changed(SessionView::representation);
  }
}
