package org.cairn.applications.document.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.Set;
import java.util.UUID;
import org.cairn.applications.document.decision.DocumentCommand;
import org.cairn.applications.document.decision.DocumentRefusal;
import org.cairn.applications.document.decision.RejectionReason;
import org.cairn.applications.document.store.DocumentFileRepository;
import org.cairn.applications.document.store.DocumentRow;
import org.cairn.applications.document.transaction.DocumentTransactions;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.problem.CommandRefused;
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

/** One document: to read, to replace, to review. There is no way to delete one. */
@Path(DocumentsResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class DocumentsResource {

  static final String PATH = "/api/v1/documents";

  private final DocumentAccess access;
  private final DocumentTransactions transactions;
  private final DocumentFileRepository files;
  private final Upload upload;
  private final RequestIdentity request;
  private final Responses responses;
  private final AuditLog audit;

  public DocumentsResource(
      DocumentAccess access,
      DocumentTransactions transactions,
      DocumentFileRepository files,
      Upload upload,
      RequestIdentity request,
      Responses responses,
      AuditLog audit) {
    this.access = access;
    this.transactions = transactions;
    this.files = files;
    this.upload = upload;
    this.request = request;
    this.responses = responses;
    this.audit = audit;
  }

  /** By which a repetition is recognized. */
  private record WhatReplaces(String sha256) {}

  @GET
  @Path("/{documentId}")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "getDocument",
      summary = "A document with every file it has had, and their receipts")
  @APIResponse(
      responseCode = "200",
      description = "The document",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DocumentView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Unknown, or not yours")
  public Response document(@PathParam("documentId") UUID documentId) {
    DocumentRow row = access.document(documentId);
    audit.recordRead(AuditSubject.of(access.basis(row), row.id(), row.peerId()));
    return Response.ok(DocumentView.of(row, files.ofDocument(row.id())))
        .header("ETag", new Etag(row.version()).header())
        .build();
  }

  @POST
  @Path("/{documentId}/versions")
  @Audited
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF})
  @Operation(
      operationId = "replaceDocument",
      summary = "Submits a better file for a document; the one before stays")
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
              schema = @Schema(implementation = UploadFields.Replacement.class)))
  @APIResponse(
      responseCode = "201",
      description = "Received as the next version",
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
            description = "The document's version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "200",
      description = "The same bytes were received for this entry before: the first receipt",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReceiptView.class)))
  @APIResponse(responseCode = "404", description = "Unknown, or not yours")
  @APIResponse(responseCode = "409", description = "It is accepted, or the application not open")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "413", description = "More than 25 MiB")
  @APIResponse(responseCode = "422", description = "Not a file that is taken")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  @APIResponse(responseCode = "503", description = "Files cannot be taken now; nothing remains")
  public Response replace(
      @PathParam("documentId") UUID documentId,
      @HeaderParam("If-Match")
          @Parameter(required = true, description = "The ETag of the version that was read")
          @Nullable String ifMatch,
      @Parameter(hidden = true) @HeaderParam("Content-Type") @Nullable String contentType,
      InputStream body) {
    request.requireKey();
    DocumentRow document = access.document(documentId);
    Etag seen = Etag.fromIfMatch(ifMatch);
    try (UploadedForm form = upload.read(body, contentType, Set.of())) {
      var file = upload.fileOf(form);
      var command =
          new DocumentCommand.Replace(
              file, access.submittedBy(document.peerId()), upload.receiptNumber());
      return Responses.send(
          transactions.replace(
              documentId,
              seen,
              command,
              form.copy(),
              access.basis(document),
              request.of(new WhatReplaces(file.sha256())),
              upload::receiptOf));
    }
  }

  @POST
  @Path("/{documentId}/review")
  @Audited
  @RolesAllowed(Roles.BOARD_STAFF)
  @Operation(
      operationId = "reviewDocument",
      summary = "Accepts a document, or rejects it with a reason; it stays received")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "Reviewed",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DocumentView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Unknown, or of another board")
  @APIResponse(responseCode = "409", description = "Reviewed so already, or not open any more")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "422", description = "One's own document, or words are missing")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response review(
      @PathParam("documentId") UUID documentId,
      @HeaderParam("If-Match")
          @Parameter(required = true, description = "The ETag of the version that was read")
          @Nullable String ifMatch,
      @NotNull @Valid ReviewRequest body) {
    request.requireKey();
    DocumentRow document = access.document(documentId);
    return Responses.send(
        transactions.review(
            documentId,
            Etag.fromIfMatch(ifMatch),
            commandOf(body, access.isOwn(document.peerId())),
            request.of(body),
            this::reviewed));
  }

  private static DocumentCommand commandOf(ReviewRequest body, boolean ofOwnCase) {
    String reason = body.reason();
    if (body.outcome().equals("accepted")) {
      if (reason != null) {
        throw new CommandRefused(List.of(DocumentRefusal.reasonWithoutRejection()));
      }
      return new DocumentCommand.Accept(ofOwnCase);
    }
    RejectionReason why =
        RejectionReason.ofWire(reason == null ? "" : reason)
            .orElseThrow(() -> new CommandRefused(List.of(DocumentRefusal.reasonMissing())));
    return new DocumentCommand.Reject(why, body.note(), ofOwnCase);
  }

  private StoredResponse reviewed(DocumentRow row) {
    return responses.done(
        new Etag(row.version()), DocumentView.of(row, files.ofDocument(row.id())));
  }
}
