package org.cairn.applications.peer.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cairn.applications.peer.CaseAccess;
import org.cairn.applications.peer.store.PeerRepository;
import org.cairn.applications.peer.store.PeerRow;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Peers read their own record, and boards those of the peers they deal with. */
@Path(RegisterPeer.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "peers")
public class PeersResource {

  private final PeerRepository peers;
  private final CurrentPerson person;
  private final CaseAccess access;
  private final AuditLog audit;

  public PeersResource(
      PeerRepository peers, CurrentPerson person, CaseAccess access, AuditLog audit) {
    this.peers = peers;
    this.person = person;
    this.access = access;
    this.audit = audit;
  }

  @GET
  @Path("/me")
  @Audited
  @RolesAllowed(Roles.PEER)
  @Operation(summary = "The record that the caller's sign-in is bound to")
  @APIResponse(
      responseCode = "200",
      description = "The peer",
      content = @Content(schema = @Schema(implementation = PeerView.class)),
      headers =
          @Header(
              name = "ETag",
              description = "Its version",
              schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "404", description = "Not registered")
  public Response getOwnPeer() {
    UUID peerId = person.peer().orElseThrow(NotFound::new);
    return shown(peerId, AccessBasis.OWN_RECORD);
  }

  @GET
  @Path("/{peerId}")
  @Audited(person = "peerId")
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(summary = "One's own record, or that of a peer who applies to one's board")
  @APIResponse(
      responseCode = "200",
      description = "The peer",
      content = @Content(schema = @Schema(implementation = PeerView.class)),
      headers =
          @Header(
              name = "ETag",
              description = "Its version",
              schema = @Schema(type = SchemaType.STRING)))
  public Response getPeer(@PathParam("peerId") UUID peerId) {
    return shown(peerId, access.basis(peerId));
  }

  private Response shown(UUID peerId, AccessBasis basis) {
    PeerRow row = peers.findByIdOptional(peerId).orElseThrow(NotFound::new);
    audit.read(AuditSubject.of(basis, peerId, peerId));
    return Response.ok(PeerView.of(row)).header("ETag", new Etag(row.version).header()).build();
  }
}
