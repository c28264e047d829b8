package org.cairn.ceu.standing.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cairn.ceu.standing.query.PeerEducation;
import org.cairn.ceu.standing.store.RecordedEducation;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The standing of a peer's recorded hours: the calculator's result for the record. */
@Path("/api/v1/peers/{peerId}/education")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standing")
public class PeerEducationResource {

  private final PeerEducation education;
  private final RecordedEducation recorded;
  private final CurrentPerson person;
  private final Caller caller;
  private final AuditLog audit;

  public PeerEducationResource(
      PeerEducation education,
      RecordedEducation recorded,
      CurrentPerson person,
      Caller caller,
      AuditLog audit) {
    this.education = education;
    this.recorded = recorded;
    this.person = person;
    this.caller = caller;
    this.audit = audit;
  }

  @GET
  @Audited(person = "peerId")
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(summary = "How one's own continuing education stands today, or that of a board's peer")
  @APIResponseSchema(
      value = PeerEducationView.class,
      responseDescription =
          "Each credential with its cycles; none while no certificate was received")
  @APIResponse(responseCode = "409", description = "One's own registration is pending here")
  public PeerEducationView getPeerEducation(@PathParam("peerId") UUID peerId) {
    AccessBasis basis = basis(peerId);
    audit.read(AuditSubject.of(basis, null, peerId));
    return PeerEducationView.of(
        peerId,
        education.of(peerId).stream()
            .filter(held ->
                basis == AccessBasis.OWN_RECORD
                    || caller.jurisdictions().contains(held.certificate().jurisdiction()))
            .toList());
  }

  private AccessBasis basis(UUID peerId) {
    if (person.isPeer(peerId)) {
      return AccessBasis.OWN_RECORD;
    }
    boolean board = caller.is(Roles.BOARD_STAFF) || caller.is(Roles.BOARD_MEMBER);
    if (board && recorded.concerns(peerId, caller.jurisdictions())) {
      return AccessBasis.BOARD_OF_JURISDICTION;
    }
    throw person.notFoundOrPending(peerId);
  }
}
