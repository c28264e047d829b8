package org.cairn.applications.document.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairn.applications.document.store.DocumentFileRepository;
import org.cairn.applications.document.store.DocumentFileRow;
import org.cairn.applications.document.store.DocumentRow;
import org.cairn.applications.document.store.StoredFiles;
import org.cairn.applications.vault.FileKind;
import org.cairn.applications.vault.Sha256;
import org.cairn.applications.vault.Vault;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bytes of a file, as they were submitted. */
@Path(DocumentsResource.PATH)
@RunOnVirtualThread
@Tag(name = "documents")
public class DocumentContentResource {

  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

  private final DocumentAccess access;
  private final DocumentFileRepository files;
  private final StoredFiles stored;
  private final Vault vault;
  private final AuditLog audit;

  public DocumentContentResource(
      DocumentAccess access,
      DocumentFileRepository files,
      StoredFiles stored,
      Vault vault,
      AuditLog audit) {
    this.access = access;
    this.files = files;
    this.stored = stored;
    this.vault = vault;
    this.audit = audit;
  }

  /** Also of older files, whose names were kept without the ending of their kind. */
  private static String offeredAs(DocumentFileRow file) {
    FileName name = FileName.of(file.fileName);
    return FileKind.ofMediaType(file.mediaType).map(name::endingAs).orElse(name).value();
  }

  /** In its one form: an address names one file, and a file has one address. */
  private static int numberOf(String version) {
    if (!VERSION.matcher(version).matches()) {
      throw new NotFound();
    }
    return Integer.parseInt(version);
  }

  @GET
  @Path("/{documentId}/versions/{version}/content")
  @Produces({
    "application/octet-stream",
    "application/pdf",
    "image/png",
    "image/jpeg",
    "image/heic",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  })
  @Audited
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(summary = "The bytes of a file, as they were submitted")
  @APIResponse(
      responseCode = "200",
      description = "The file; Repr-Digest holds its SHA-256",
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/heic",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "503", description = "The file is not available now")
  public Response downloadDocument(
      @PathParam("documentId") UUID documentId,
      @PathParam("version")
          @Parameter(
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "999999999"))
          String version) {
    DocumentRow document = access.openDocument(documentId);
    DocumentFileRow file =
        files
            .findByIdOptional(new DocumentFileRow.Key(documentId, numberOf(version)))
            .orElseThrow(NotFound::new);
    audit.recordRead(access.subject(document));
    Sha256 sha256 = file.digest();
    byte[] binding =
        stored
            .bindingOf(sha256)
            .orElseThrow(
                () -> new IllegalStateException("No file in the vault for document " + documentId));
    return Response.ok(vault.open(sha256, binding), file.mediaType)
        .header("Content-Length", file.bytes)
        .header("Content-Disposition", Disposition.attachment(offeredAs(file)))
        .header(
            "Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(sha256.bytes()) + ":")
        // An upload is hostile until a person has reviewed it: a browser must not run it or show it
        // inside one of our pages.
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cache-Control", "no-store")
        .build();
  }
}
