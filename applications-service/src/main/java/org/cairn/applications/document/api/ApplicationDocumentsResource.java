package org.cairn.applications.document.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.applications.application.store.ApplicationRow;
import org.cairn.applications.document.decision.DocumentCommand;
import org.cairn.applications.document.store.DocumentFileRepository;
import org.cairn.applications.document.store.DocumentFileRow;
import org.cairn.applications.document.store.DocumentRepository;
import org.cairn.applications.document.transaction.DocumentTransactions;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The documents of an application. */
@Path("/api/v1/applications")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class ApplicationDocumentsResource {

  private static final String REQUIREMENT = "requirement";

  private final DocumentAccess access;
  private final DocumentTransactions transactions;
  private final DocumentRepository documents;
  private final DocumentFileRepository files;
  private final Upload upload;
  private final RequestIdentity request;
  private final IdSource ids;
  private final AuditLog audit;

  public ApplicationDocumentsResource(
      DocumentAccess access,
      DocumentTransactions transactions,
      DocumentRepository documents,
      DocumentFileRepository files,
      Upload upload,
      RequestIdentity request,
      IdSource ids,
      AuditLog audit) {
    this.access = access;
    this.transactions = transactions;
    this.documents = documents;
    this.files = files;
    this.upload = upload;
    this.request = request;
    this.ids = ids;
    this.audit = audit;
  }

  /** The documents of an application. */
  @Schema(requiredProperties = {"items"})
  public record DocumentsView(List<DocumentView> items) {}

  /** By which a repetition is recognized. */
  private record WhatIsSubmitted(String requirement, String sha256) {}

  @POST
  @Path("/{applicationId}/documents")
  @Audited
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF})
  @Operation(
      operationId = "submitDocument",
      summary = "Submits a document for an entry of the checklist; answers its receipt")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = UploadFields.class)))
  @APIResponse(
      responseCode = "201",
      description = "Received",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReceiptView.class)),
      headers = {
        @Header(
            name = "Location",
            description = "Where the document stands",
            schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "200",
      description = "The same bytes were received for this entry before: the first receipt",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReceiptView.class)))
  @APIResponse(responseCode = "404", description = "No such application, or not yours")
  @APIResponse(responseCode = "409", description = "The application is not open")
  @APIResponse(responseCode = "413", description = "More than 25 MiB")
  @APIResponse(responseCode = "422", description = "Not a file that is taken, or no such entry")
  @APIResponse(responseCode = "503", description = "Files cannot be taken now; nothing remains")
  public Response submit(
      @PathParam("applicationId") UUID applicationId,
      @Parameter(hidden = true) @HeaderParam("Content-Type") @Nullable String contentType,
      InputStream body) {
    request.requireKey();
    ApplicationRow application = access.application(applicationId);
    try (UploadedForm form = upload.read(body, contentType, Set.of(REQUIREMENT))) {
      String requirement = form.text(REQUIREMENT);
      var file = upload.fileOf(form);
      var command =
          new DocumentCommand.Submit(
              ids.next(),
              requirement,
              file,
              access.submittedBy(application.peerId()),
              upload.receiptNumber());
      return Responses.send(
          transactions.submit(
              applicationId,
              command,
              form.copy(),
              access.basis(application),
              request.of(new WhatIsSubmitted(requirement, file.sha256())),
              upload::receiptOf));
    }
  }

  @GET
  @Path("/{applicationId}/documents")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "listDocuments",
      summary = "The documents of an application with their receipts, oldest first")
  @APIResponse(
      responseCode = "200",
      description = "All of them; an application holds at most 200 files",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DocumentsView.class)))
  @APIResponse(responseCode = "404", description = "No such application, or not yours")
  public Response list(@PathParam("applicationId") UUID applicationId) {
    ApplicationRow application = access.application(applicationId);
    audit.recordRead(
        AuditSubject.of(access.basis(application), application.id(), application.peerId()));
    Map<UUID, List<DocumentFileRow>> filesOf =
        files.allOfApplication(application.id()).stream()
            .collect(Collectors.groupingBy(DocumentFileRow::documentId));
    List<DocumentView> items =
        documents.ofApplication(application.id()).stream()
            .map(row -> DocumentView.of(row, filesOf.getOrDefault(row.id(), List.of())))
            .toList();
    return Response.ok(new DocumentsView(items)).build();
  }
}
