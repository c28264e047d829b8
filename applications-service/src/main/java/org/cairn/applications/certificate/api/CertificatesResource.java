package org.cairn.applications.certificate.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.cairn.applications.certificate.decision.CertificateStatus;
import org.cairn.applications.certificate.decision.Segment;
import org.cairn.applications.certificate.query.CertificateToday;
import org.cairn.applications.certificate.store.CertificateNumber;
import org.cairn.applications.certificate.store.CertificateRepository;
import org.cairn.applications.certificate.store.CertificateRow;
import org.cairn.applications.peer.store.PeerRepository;
import org.cairn.applications.peer.store.PeerRow;
import org.cairn.kit.audit.NotAudited;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The public look-up: whoever was given the number of a certificate learns whether it holds. */
@Path("/api/v1/certificates")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public class CertificatesResource {

  private final CertificateRepository certificates;
  private final PeerRepository peers;
  private final CertificateToday today;

  public CertificatesResource(
      CertificateRepository certificates, PeerRepository peers, CertificateToday today) {
    this.certificates = certificates;
    this.peers = peers;
    this.today = today;
  }

  /**
   * What stands on a certificate, and whether it holds today.
   *
   * @param givenName absent, as the family name, of a person with one name; both where the board
   *     brought the record in without it
   * @param since the first day of that status
   * @param conditional whether it stands under a condition
   */
  @Schema(
      requiredProperties = {
        "number",
        "jurisdiction",
        "credentialType",
        "status",
        "since",
        "conditional"
      })
  public record CertificateView(
      String number,
      @Nullable String givenName,
      @Nullable String familyName,
      String jurisdiction,
      String credentialType,
      CertificateStatus status,
      LocalDate since,
      boolean conditional) {}

  @GET
  @Path("/{number}")
  @NotAudited("tells whoever holds the number what stands on the certificate, and its status")
  @PermitAll
  @SecurityRequirementsSet
  @Operation(operationId = "lookUpCertificate", summary = "Whether a certificate holds today")
  @APIResponse(
      responseCode = "200",
      description = "What stands on it, and its status",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CertificateView.class)))
  @APIResponse(responseCode = "404", description = "There is no such certificate")
  public Response certificate(
      @PathParam("number") @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 100))
          String number) {
    CertificateRow row =
        CertificateNumber.read(number).flatMap(certificates::withNumber).orElseThrow(NotFound::new);
    PeerRow peer = peers.findById(row.peerId());
    Segment now = today.of(row);
    return Response.ok(
            new CertificateView(
                row.number(),
                peer.givenName(),
                peer.familyName(),
                row.jurisdiction(),
                row.credentialType(),
                now.status(),
                now.from(),
                row.conditional()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
