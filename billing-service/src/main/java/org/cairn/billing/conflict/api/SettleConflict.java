package org.cairn.billing.conflict.api;

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
import java.util.UUID;
import org.cairn.billing.conflict.decision.ConflictDecision;
import org.cairn.billing.conflict.publishing.PublishedConflicts;
import org.cairn.billing.conflict.query.ConflictQueries;
import org.cairn.billing.conflict.query.ConflictQueries.ConflictLine;
import org.cairn.billing.conflict.store.ConflictTable;
import org.cairn.billing.conflict.store.ConflictTable.RecordedConflict;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.command.Representation;
import org.cairn.kit.http.Command;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A board decides which of several overlapping encounters is confirmed. */
@Path(SettleConflict.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "encounter-conflicts")
public class SettleConflict {

  static final String PATH = "/api/v1/encounter-conflicts";

  private final Commands commands;
  private final ConflictTable conflicts;
  private final ConflictQueries queries;
  private final CurrentPerson person;
  private final Caller caller;

  public SettleConflict(
      Commands commands,
      ConflictTable conflicts,
      ConflictQueries queries,
      CurrentPerson person,
      Caller caller) {
    this.commands = commands;
    this.conflicts = conflicts;
    this.queries = queries;
    this.person = person;
    this.caller = caller;
  }

  @POST
  @Path("/{conflictId}/settlement")
  @Command
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(summary = "Settles whether an encounter stands; of several at one time only one can")
  @APIResponseSchema(value = ConflictLine.class, responseDescription = "Settled")
  @APIResponse(responseCode = "404", description = "Unknown, or of another state")
  @APIResponse(responseCode = "409", description = "Already settled")
  @APIResponse(
      responseCode = "422",
      description = "Another one of that time is confirmed, or it is the caller's own")
  public Response settleEncounterConflict(
      @PathParam("conflictId") UUID conflictId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SettleConflictRequest body) {
    return commands
        .change(body, ifMatch)
        .load(
            () -> conflicts.lockForChange(conflictId),
            conflict -> AuditSubject.of(basis(conflict), conflictId, conflict.peerId()),
            RecordedConflict::version)
        .decide((conflict, now) ->
            ConflictDecision.settle(
                conflict.state(person.isPeer(conflict.peerId())),
                body.outcome(),
                body.reason(),
                now))
        .store(
            (_, events) -> conflicts.save(events),
            Conflicts.NONE,
            (events, _) -> PublishedConflicts.facts(events))
        .changed(_ -> settled(conflictId));
  }

  private AccessBasis basis(RecordedConflict conflict) {
    return caller.jurisdictions().contains(conflict.jurisdiction())
        ? AccessBasis.BOARD_OF_JURISDICTION
        : AccessBasis.NONE;
  }

  private Representation settled(UUID conflictId) {
    ConflictLine line = queries.find(caller.jurisdictions(), conflictId);
    return new Representation(conflictId, line.version(), line);
  }
}
