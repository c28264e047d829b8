package org.cairn.applications.peer.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.cairn.applications.application.query.ApplicationQueries;
import org.cairn.applications.peer.decision.PeerCommand;
import org.cairn.applications.peer.store.PeerRepository;
import org.cairn.applications.peer.store.PeerRow;
import org.cairn.applications.peer.transaction.PeerTransactions;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/peers")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "peers")
public class PeersResource {

  private final PeerTransactions transactions;
  private final PeerRepository peers;
  private final ApplicationQueries applications;
  private final IdentityBindings bindings;
  private final RequestIdentity request;
  private final Responses responses;
  private final Caller caller;
  private final IdSource ids;
  private final Clock clock;
  private final AuditLog audit;

  public PeersResource(
      PeerTransactions transactions,
      PeerRepository peers,
      ApplicationQueries applications,
      IdentityBindings bindings,
      RequestIdentity request,
      Responses responses,
      Caller caller,
      IdSource ids,
      Clock clock,
      AuditLog audit) {
    this.transactions = transactions;
    this.peers = peers;
    this.applications = applications;
    this.bindings = bindings;
    this.request = request;
    this.responses = responses;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  @POST
  @Audited
  @RolesAllowed(Roles.PEER)
  @Operation(
      operationId = "registerPeer",
      summary = "Registers the caller as a peer and binds the sign-in to the new record")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "201",
      description = "Registered",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RegisteredView.class)),
      headers = {
        @Header(
            name = "Location",
            description = "Where it stands",
            schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "409", description = "This sign-in is registered")
  @APIResponse(responseCode = "422", description = "No name, or one that cannot be printed")
  public Response register(@NotNull @Valid RegisterPeerRequest body) {
    var command =
        new PeerCommand.Register(
            ids.next(),
            caller.subject(),
            body.givenName(),
            body.familyName(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return Responses.send(transactions.register(command, request.of(body), this::registered));
  }

  private StoredResponse registered(PeerRow row) {
    return responses.created(
        "/api/v1/peers/" + row.id(),
        new Etag(row.version()),
        new RegisteredView(row.id(), Objects.requireNonNull(row.registeredAt())));
  }

  @GET
  @Path("/me")
  @Audited
  @RolesAllowed(Roles.PEER)
  @Operation(
      operationId = "getOwnPeer",
      summary = "The record that the caller's sign-in is bound to")
  @APIResponse(
      responseCode = "200",
      description = "The peer",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PeerView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Not registered")
  public Response own() {
    UUID peerId = bindings.personOf(Kind.PEER, caller.subject()).orElseThrow(NotFound::new);
    return shown(peerId, AccessBasis.OWN_RECORD);
  }

  @GET
  @Path("/{peerId}")
  @Audited(person = "peerId")
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "getPeer",
      summary = "One's own record, or that of a peer who applies to one's board")
  @APIResponse(
      responseCode = "200",
      description = "The peer",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PeerView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Unknown, or not yours")
  public Response peer(@PathParam("peerId") UUID peerId) {
    return shown(peerId, groundToSee(peerId));
  }

  private Response shown(UUID peerId, AccessBasis why) {
    PeerRow row = peers.findByIdOptional(peerId).orElseThrow(NotFound::new);
    audit.recordRead(AuditSubject.of(why, peerId, peerId));
    return Response.ok(PeerView.of(row)).header("ETag", new Etag(row.version()).header()).build();
  }

  private AccessBasis groundToSee(UUID peerId) {
    if (isOwn(peerId)) {
      return AccessBasis.OWN_RECORD;
    }
    if (appliesToCallersBoard(peerId)) {
      return AccessBasis.BOARD_OF_JURISDICTION;
    }
    throw new NotFound();
  }

  private boolean isOwn(UUID peerId) {
    return caller.is(Roles.PEER)
        && bindings.personOf(Kind.PEER, caller.subject()).filter(peerId::equals).isPresent();
  }

  private boolean appliesToCallersBoard(UUID peerId) {
    return (caller.is(Roles.BOARD_STAFF) || caller.is(Roles.BOARD_MEMBER))
        && applications.existsFor(peerId, caller.jurisdictions());
  }
}
