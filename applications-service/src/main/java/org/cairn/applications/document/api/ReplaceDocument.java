package org.cairn.applications.document.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.cairn.applications.document.decision.DocumentCommand;
import org.cairn.applications.document.store.DocumentRepository;
import org.cairn.applications.document.store.DocumentRepository.BeforeUpload;
import org.cairn.applications.document.store.DocumentRow;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.command.Commands;
import org.cairn.kit.http.Command;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An applicant, or the board for them, submits a better file for a document. */
@Path(DocumentsResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class ReplaceDocument {

  private final Commands commands;
  private final DocumentAccess access;
  private final DocumentRepository documents;
  private final Upload upload;
  private final RequestIdentity request;

  public ReplaceDocument(
      Commands commands,
      DocumentAccess access,
      DocumentRepository documents,
      Upload upload,
      RequestIdentity request) {
    this.commands = commands;
    this.access = access;
    this.documents = documents;
    this.upload = upload;
    this.request = request;
  }

  /** By which a repetition is recognized. */
  private record Replacement(String sha256) {}

  @POST
  @Path("/{documentId}/versions")
  @Command
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF})
  @Operation(summary = "Submits a better file for a document; the earlier one stays")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = UploadFields.Replacement.class)))
  @APIResponseSchema(
      value = ReceiptView.class,
      responseCode = "201",
      responseDescription = "Received as the next version")
  @APIResponse(
      responseCode = "200",
      description = "The same bytes were received for this entry before: the first receipt",
      content = @Content(schema = @Schema(implementation = ReceiptView.class)))
  @APIResponse(
      responseCode = "409",
      description = "The document is accepted, or the application is not open")
  @APIResponse(responseCode = "413", description = "More than 25 MiB")
  @APIResponse(responseCode = "422", description = "Not a file of an accepted kind")
  @APIResponse(responseCode = "503", description = "Files cannot be received now; nothing was kept")
  public Response replaceDocument(
      @PathParam("documentId") UUID documentId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Parameter(hidden = true) @HeaderParam("Content-Type") @Nullable String contentType,
      InputStream body) {
    request.requireKey();
    DocumentRow document = access.openDocument(documentId);
    AuditSubject subject = access.subject(document);
    // Refused before the file is read, not after.
    var _ = Etag.fromIfMatch(ifMatch);
    try (UploadedForm form = upload.read(body, contentType, Set.of())) {
      var command = new DocumentCommand.Replace(upload.of(form, document.peerId));
      return upload.receive(
          commands
              .change(new Replacement(command.upload().file().sha256()), ifMatch)
              .load(
                  () -> documents.beforeReplacement(documentId, form.copy()),
                  _ -> subject,
                  BeforeUpload::version),
          command,
          form.copy());
    }
  }
}
