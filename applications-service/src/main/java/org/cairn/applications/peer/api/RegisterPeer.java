package org.cairn.applications.peer.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.peer.decision.PeerCommand;
import org.cairn.applications.peer.decision.PeerDecision;
import org.cairn.applications.peer.publishing.PublishedPeers;
import org.cairn.applications.peer.store.PeerRepository;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.http.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person registers as a peer. */
@Path(RegisterPeer.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "peers")
public class RegisterPeer {

  static final String PATH = "/api/v1/peers";

  private final Commands commands;
  private final PeerRepository peers;
  private final Caller caller;
  private final IdSource ids;

  public RegisterPeer(Commands commands, PeerRepository peers, Caller caller, IdSource ids) {
    this.commands = commands;
    this.peers = peers;
    this.caller = caller;
    this.ids = ids;
  }

  @POST
  @Command
  @RolesAllowed(Roles.PEER)
  @Operation(summary = "Registers the caller as a peer and binds the sign-in to the new record")
  @APIResponseSchema(
      value = RegisteredView.class,
      responseCode = "201",
      responseDescription = "Registered")
  @APIResponse(responseCode = "409", description = "This sign-in is already registered")
  @APIResponse(responseCode = "422", description = "No name, or one that cannot be printed")
  public Response registerPeer(@NotNull @Valid RegisterPeerRequest body) {
    String subject = caller.subject();
    UUID peerId = ids.next();
    return commands
        .create(body, AuditSubject.ofService(AccessBasis.OWN_RECORD, null))
        .load(() -> peers.signIn(subject))
        .decide((signIn, now) ->
            PeerDecision.decide(
                signIn,
                new PeerCommand.Register(
                    peerId,
                    subject,
                    body.givenName(),
                    body.familyName(),
                    now.truncatedTo(ChronoUnit.MICROS))))
        .store(
            (_, events) -> peers.register(events),
            Conflicts.NONE,
            (events, _) -> PublishedPeers.facts(events))
        .audited((audited, _) -> audited.ofPeople(List.of(peerId)))
        .created(PATH, RegisteredView::representation);
  }
}
