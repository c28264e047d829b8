package org.cairn.applications.document.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cairn.applications.document.store.DocumentFileRepository;
import org.cairn.applications.document.store.DocumentRow;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One document is read by its applicant and by its board. There is no way to delete one. */
@Path(DocumentsResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class DocumentsResource {

  static final String PATH = "/api/v1/documents";

  private final DocumentAccess access;
  private final DocumentFileRepository files;
  private final AuditLog audit;

  public DocumentsResource(DocumentAccess access, DocumentFileRepository files, AuditLog audit) {
    this.access = access;
    this.files = files;
    this.audit = audit;
  }

  @GET
  @Path("/{documentId}")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(summary = "A document with every file it has had, and their receipts")
  @APIResponseSchema(value = DocumentView.class, responseDescription = "The document")
  public Response getDocument(@PathParam("documentId") UUID documentId) {
    DocumentRow row = access.openDocument(documentId);
    audit.recordRead(access.subject(row));
    return Response.ok(DocumentView.of(row, files.ofDocument(row.id)))
        .header("ETag", new Etag(row.version).header())
        .build();
  }
}
