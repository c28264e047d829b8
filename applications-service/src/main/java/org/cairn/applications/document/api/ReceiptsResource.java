package org.cairn.applications.document.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.cairn.applications.document.receipt.ReceiptDetails;
import org.cairn.applications.document.receipt.Receipts;
import org.cairn.applications.document.store.DocumentFileRepository;
import org.cairn.applications.document.store.DocumentFileRow;
import org.cairn.applications.document.store.DocumentRepository;
import org.cairn.evidence.SigningKeys.PublishedKey;
import org.cairn.kit.audit.NotAudited;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public check of a receipt: only whether it is valid. */
@Path(ReceiptsResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "receipts")
public class ReceiptsResource {

  static final String PATH = "/api/v1/receipts";
  private static final int HOUR = 3600;

  private final DocumentRepository documents;
  private final DocumentFileRepository files;
  private final Receipts receipts;

  public ReceiptsResource(
      DocumentRepository documents, DocumentFileRepository files, Receipts receipts) {
    this.documents = documents;
    this.files = files;
    this.receipts = receipts;
  }

  /**
   * What the public may know of a receipt.
   *
   * @param jurisdiction whose board received the document; people are shown the time there
   * @param valid false if what is kept under this number is not what was signed
   */
  public record ReceiptCheckView(
      String number, Instant receivedAt, String jurisdiction, boolean valid) {}

  /** The public keys as a JSON Web Key Set (RFC 7517). */
  @Schema(name = "ReceiptKeysView")
  public record KeySetView(List<KeyView> keys) {}

  /** An Ed25519 key (RFC 8037). */
  @Schema(name = "ReceiptKeyView")
  public record KeyView(String kty, String crv, String kid, String alg, String use, String x) {

    static KeyView of(PublishedKey key) {
      return new KeyView(key.kty(), key.crv(), key.kid(), key.alg(), key.use(), key.x());
    }
  }

  @GET
  @Path("/{number}")
  @NotAudited(
      "shows anybody who has the number what is printed on the receipt, and nothing of the"
          + " document")
  @PermitAll
  @SecurityRequirementsSet
  @Operation(summary = "Whether there is such a receipt")
  @APIResponseSchema(
      value = ReceiptCheckView.class,
      responseDescription = "Number, time, jurisdiction and validity; nothing of the document")
  @APIResponse(responseCode = "404", description = "There is no such receipt")
  public Response checkReceipt(
      @PathParam("number") @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 100))
          String number) {
    DocumentFileRow file =
        Receipts.NUMBER.read(number).flatMap(files::withReceipt).orElseThrow(NotFound::new);
    ReceiptDetails details = file.details(documents.findById(file.documentId));
    boolean valid = receipts.isValid(file.receipt, file.receiptNumber, file.receivedAt, details);
    return Response.ok(
            new ReceiptCheckView(
                file.receiptNumber, file.receivedAt, details.jurisdiction(), valid))
        .header("Cache-Control", "no-store")
        .build();
  }

  @GET
  @Path("/keys")
  @NotAudited("public keys")
  @PermitAll
  @SecurityRequirementsSet
  @Operation(summary = "The keys with which receipts are checked, the present one and former ones")
  @APIResponseSchema(value = KeySetView.class, responseDescription = "A JSON Web Key Set")
  public Response receiptKeys() {
    var cache = new CacheControl();
    cache.setMaxAge(HOUR);
    return Response.ok(new KeySetView(receipts.publishedKeys().stream().map(KeyView::of).toList()))
        .cacheControl(cache)
        .build();
  }
}
