package org.cairn.supervision.standing.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.reading.Parameters;
import org.cairn.supervision.standing.SignedAgreements;
import org.cairn.supervision.standing.api.PeerStandingView.OfJurisdiction;
import org.cairn.supervision.standing.decision.SupervisionRules;
import org.cairn.supervision.standing.query.PeerLogs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A peer's standing is read by the peer, and by their supervisor while an agreement lasts. */
@Path("/api/v1/peers/{peerId}/supervision")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class PeerStandingResource {

  private final PeerLogs logs;
  private final SignedAgreements agreements;
  private final CurrentPerson person;
  private final AuditLog audit;

  public PeerStandingResource(
      PeerLogs logs, SignedAgreements agreements, CurrentPerson person, AuditLog audit) {
    this.logs = logs;
    this.agreements = agreements;
    this.person = person;
    this.audit = audit;
  }

  @GET
  @Audited(person = "peerId")
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR})
  @Operation(summary = "The standing of your own supervision, or of a peer you supervise")
  @APIResponseSchema(value = PeerStandingView.class, responseDescription = "The standing")
  public PeerStandingView getSupervision(
      @PathParam("peerId") UUID peerId,
      @QueryParam("from") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
          @Nullable String from,
      @QueryParam("to") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
          @Nullable String to) {
    AccessBasis basis = basis(peerId);
    var view =
        new PeerStandingView(
            peerId,
            logs.of(peerId, Parameters.day("from", from), Parameters.day("to", to)).stream()
                .map(log -> OfJurisdiction.of(log, SupervisionRules.judge(log.pack(), log.log())))
                .toList());
    audit.recordRead(AuditSubject.of(basis, peerId, peerId));
    return view;
  }

  private AccessBasis basis(UUID peerId) {
    if (person.isPeer(peerId)) {
      return AccessBasis.OWN_RECORD;
    }
    if (person.supervisor().filter(id -> agreements.supervises(id, peerId)).isPresent()) {
      return AccessBasis.SUPERVISOR_OF;
    }
    throw person.notFoundOrPending(peerId);
  }
}
