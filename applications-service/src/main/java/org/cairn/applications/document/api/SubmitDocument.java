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
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.command.Commands;
import org.cairn.kit.http.Command;
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

/** An applicant, or the board for them, submits a document for an entry of the checklist. */
@Path("/api/v1/applications")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class SubmitDocument {

  private static final String REQUIREMENT = "requirement";

  private final Commands commands;
  private final DocumentAccess access;
  private final DocumentRepository documents;
  private final Upload upload;
  private final RequestIdentity request;
  private final IdSource ids;

  public SubmitDocument(
      Commands commands,
      DocumentAccess access,
      DocumentRepository documents,
      Upload upload,
      RequestIdentity request,
      IdSource ids) {
    this.commands = commands;
    this.access = access;
    this.documents = documents;
    this.upload = upload;
    this.request = request;
    this.ids = ids;
  }

  /** By which a repetition is recognized. */
  private record Submission(String requirement, String sha256) {}

  @POST
  @Path("/{applicationId}/documents")
  @Command
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF})
  @Operation(summary = "Submits a document for an entry of the checklist; answers its receipt")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = UploadFields.class)))
  @APIResponseSchema(
      value = ReceiptView.class,
      responseCode = "201",
      responseDescription = "Received")
  @APIResponse(
      responseCode = "200",
      description = "The same bytes were received for this entry before: the first receipt",
      content = @Content(schema = @Schema(implementation = ReceiptView.class)))
  @APIResponse(responseCode = "404", description = "No such application, or not yours")
  @APIResponse(responseCode = "409", description = "The application is not open")
  @APIResponse(responseCode = "413", description = "More than 25 MiB")
  @APIResponse(
      responseCode = "422",
      description = "Not a file of an accepted kind, or no such entry on the checklist")
  @APIResponse(responseCode = "503", description = "Files cannot be received now; nothing was kept")
  public Response submitDocument(
      @PathParam("applicationId") UUID applicationId,
      @Parameter(hidden = true) @HeaderParam("Content-Type") @Nullable String contentType,
      InputStream body) {
    request.requireKey();
    AuditSubject application = access.openApplication(applicationId);
    try (UploadedForm form = upload.read(body, contentType, Set.of(REQUIREMENT))) {
      String requirement = form.text(REQUIREMENT);
      var command =
          new DocumentCommand.Submit(
              ids.next(), requirement, upload.of(form, application.personIds().getFirst()));
      return upload.receive(
          commands
              .create(new Submission(requirement, command.upload().file().sha256()), application)
              .load(() -> documents.beforeSubmission(applicationId, requirement, form.copy())),
          command,
          form.copy());
    }
  }
}
