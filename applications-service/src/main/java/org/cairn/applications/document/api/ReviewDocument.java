package org.cairn.applications.document.api;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.document.decision.DocumentCommand;
import org.cairn.applications.document.decision.DocumentDecision;
import org.cairn.applications.document.decision.DocumentRefusal;
import org.cairn.applications.document.decision.RejectionReason;
import org.cairn.applications.document.publishing.PublishedDocuments;
import org.cairn.applications.document.store.DocumentFileRepository;
import org.cairn.applications.document.store.DocumentRepository;
import org.cairn.jurisdictions.Packs;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.command.Representation;
import org.cairn.kit.http.Command;
import org.cairn.kit.problem.CommandRefused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A board accepts a document, or rejects it with a reason. */
@Path(DocumentsResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class ReviewDocument {

  private final Commands commands;
  private final DocumentRepository documents;
  private final DocumentFileRepository files;
  private final DocumentAccess access;
  private final CurrentPerson person;
  private final Packs packs;

  public ReviewDocument(
      Commands commands,
      DocumentRepository documents,
      DocumentFileRepository files,
      DocumentAccess access,
      CurrentPerson person,
      Packs packs) {
    this.commands = commands;
    this.documents = documents;
    this.files = files;
    this.access = access;
    this.person = person;
    this.packs = packs;
  }

  @POST
  @Path("/{documentId}/review")
  @Command
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(summary = "Accepts a document, or rejects it with a reason; it stays received")
  @APIResponseSchema(value = DocumentView.class, responseDescription = "Reviewed")
  @APIResponse(responseCode = "404", description = "Unknown, or of another board")
  @APIResponse(
      responseCode = "409",
      description = "Already reviewed with this outcome, or the application is not open")
  @APIResponse(
      responseCode = "422",
      description = "One's own document, or a reason or note is missing")
  public Response reviewDocument(
      @PathParam("documentId") UUID documentId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReviewRequest body) {
    return commands
        .change(body, ifMatch)
        .load(
            () -> documents.lockForChange(documentId),
            locked -> access.subject(locked.row()),
            locked -> locked.row().version)
        .decide((locked, now) ->
            DocumentDecision.decide(
                locked.state(),
                command(body, person.isPeer(locked.row().peerId)),
                packs,
                now.truncatedTo(ChronoUnit.MILLIS)))
        .store(
            (_, events) -> documents.save(events),
            Conflicts.NONE,
            (events, _) -> PublishedDocuments.facts(events))
        .audited((subject, events) -> subject.withFindings(Upload.findings(events)))
        .changed(row ->
            new Representation(
                row.id, row.version, DocumentView.of(row, files.ofDocument(row.id))));
  }

  private static DocumentCommand command(ReviewRequest body, boolean ofOwnCase) {
    String reason = body.reason();
    if (body.outcome().equals("accepted")) {
      if (reason != null) {
        throw new CommandRefused(List.of(DocumentRefusal.reasonWithoutRejection()));
      }
      return new DocumentCommand.Accept(ofOwnCase);
    }
    return new DocumentCommand.Reject(
        RejectionReason.of(reason == null ? "" : reason)
            .orElseThrow(() -> new CommandRefused(List.of(DocumentRefusal.reasonMissing()))),
        body.note(),
        ofOwnCase);
  }
}
