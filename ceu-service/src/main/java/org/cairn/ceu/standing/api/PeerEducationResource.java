package org.cairn.ceu.standing.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cairn.ceu.credit.query.CreditAccess;
import org.cairn.ceu.credit.query.CreditQueries;
import org.cairn.ceu.standing.query.PeerEducation;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the recorded hours of a peer stand: the calculator's answer from what is recorded. */
@Path("/api/v1/peers/{peerId}/education")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standing")
public class PeerEducationResource {

  private final PeerEducation education;
  private final CreditQueries queries;
  private final CreditAccess access;
  private final AuditLog audit;

  public PeerEducationResource(
      PeerEducation education, CreditQueries queries, CreditAccess access, AuditLog audit) {
    this.education = education;
    this.queries = queries;
    this.access = access;
    this.audit = audit;
  }

  @GET
  @Audited
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "getPeerEducation",
      summary = "How one's own continuing education stands today, or that of a board's peer")
  @APIResponse(
      responseCode = "200",
      description = "Each credential with its cycles; none while no certificate is heard of",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PeerEducationView.class)))
  @APIResponse(responseCode = "404", description = "Unknown, or not yours")
  @APIResponse(responseCode = "409", description = "One's own registration is on its way here")
  public PeerEducationView education(@PathParam("peerId") UUID peerId) {
    audit.subject(AuditSubject.of(AccessBasis.NONE, null, peerId));
    AccessBasis basis = basis(peerId);
    audit.recordRead(AuditSubject.of(basis, null, peerId));
    return PeerEducationView.of(
        peerId,
        education.of(peerId).stream()
            .filter(held ->
                basis == AccessBasis.OWN_RECORD
                    || access.jurisdictions().contains(held.certificate().jurisdiction()))
            .toList());
  }

  private AccessBasis basis(UUID peerId) {
    if (access.isOwn(peerId)) {
      return AccessBasis.OWN_RECORD;
    }
    if (access.isBoard() && queries.concerns(peerId, access.jurisdictions())) {
      return AccessBasis.BOARD_OF_JURISDICTION;
    }
    if (access.mayJustHaveRegistered(peerId)) {
      access.ownOrOnItsWay();
    }
    throw new NotFound();
  }
}
