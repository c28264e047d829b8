package org.cairn.applications.document.api;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.applications.document.store.DocumentFileRepository;
import org.cairn.applications.document.store.DocumentFileRow;
import org.cairn.applications.document.store.DocumentRepository;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The documents of an application. */
@Path("/api/v1/applications")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class ApplicationDocumentsResource {

  private final DocumentAccess access;
  private final DocumentRepository documents;
  private final DocumentFileRepository files;
  private final AuditLog audit;

  public ApplicationDocumentsResource(
      DocumentAccess access,
      DocumentRepository documents,
      DocumentFileRepository files,
      AuditLog audit) {
    this.access = access;
    this.documents = documents;
    this.files = files;
    this.audit = audit;
  }

  /** The documents of an application. */
  public record DocumentsView(List<DocumentView> items) {}

  @GET
  @Path("/{applicationId}/documents")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(summary = "The documents of an application with their receipts, oldest first")
  @APIResponseSchema(
      value = DocumentsView.class,
      responseDescription = "All of them; an application holds at most 200 files")
  @APIResponse(responseCode = "404", description = "No such application, or not yours")
  public DocumentsView listDocuments(@PathParam("applicationId") UUID applicationId) {
    audit.recordRead(access.openApplication(applicationId));
    Map<UUID, List<DocumentFileRow>> filesOf =
        files.allOfApplication(applicationId).stream().collect(groupingBy(file -> file.documentId));
    return new DocumentsView(
        documents.ofApplication(applicationId).stream()
            .map(row -> DocumentView.of(row, filesOf.getOrDefault(row.id, List.of())))
            .toList());
  }
}
