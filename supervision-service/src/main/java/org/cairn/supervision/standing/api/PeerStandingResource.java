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
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.reading.Parameters;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.person.Persons;
import org.cairn.supervision.standing.api.PeerStandingView.OfJurisdiction;
import org.cairn.supervision.standing.decision.SupervisionRules;
import org.cairn.supervision.standing.transaction.StandingReview;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/peers/{peerId}/supervision")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class PeerStandingResource {

  private final StandingReview standing;
  private final Agreements agreements;
  private final Persons persons;
  private final AuditLog audit;

  public PeerStandingResource(
      StandingReview standing, Agreements agreements, Persons persons, AuditLog audit) {
    this.standing = standing;
    this.agreements = agreements;
    this.persons = persons;
    this.audit = audit;
  }

  @GET
  @Audited(person = "peerId")
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR})
  @Operation(
      operationId = "getSupervision",
      summary = "How one's own supervision stands, or that of a peer one supervises")
  @APIResponse(
      responseCode = "200",
      description = "How it stands",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PeerStandingView.class)))
  @APIResponse(responseCode = "404", description = "Unknown, or not yours")
  public PeerStandingView supervision(
      @PathParam("peerId") UUID peerId,
      @QueryParam("from") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
          @Nullable String from,
      @QueryParam("to") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date"))
          @Nullable String to) {
    AccessBasis why = groundToSee(peerId);
    var view =
        new PeerStandingView(
            peerId,
            standing.logsOf(peerId, Parameters.day("from", from), Parameters.day("to", to)).stream()
                .map(log -> OfJurisdiction.of(log, SupervisionRules.judge(log.pack(), log.log())))
                .toList());
    audit.recordRead(AuditSubject.of(why, peerId, peerId));
    return view;
  }

  private AccessBasis groundToSee(UUID peerId) {
    if (persons.peer().filter(peerId::equals).isPresent()) {
      return AccessBasis.OWN_RECORD;
    }
    if (persons.supervisor().filter(id -> agreements.supervises(id, peerId)).isPresent()) {
      return AccessBasis.SUPERVISOR_OF;
    }
    throw persons.notTheirs(peerId);
  }
}
