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
import org.cairn.applications.certificate.store.CertificateRepository;
import org.cairn.applications.certificate.store.CertificateRow;
import org.cairn.applications.peer.Peers;
import org.cairn.applications.peer.decision.PersonName;
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
import org.jspecify.annotations.Nullable;

/** The public lookup: anyone with a certificate's number can check whether it is valid. */
@Path("/api/v1/certificates")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public class CertificatesResource {

  private final CertificateRepository certificates;
  private final Peers peers;
  private final CertificateToday today;

  public CertificatesResource(
      CertificateRepository certificates, Peers peers, CertificateToday today) {
    this.certificates = certificates;
    this.peers = peers;
    this.today = today;
  }

  /**
   * What is printed on a certificate, and whether it is valid today.
   *
   * @param givenName absent, as the family name, of a person with one name; both where the board
   *     imported the record without a name
   * @param since the first day of that status
   * @param conditional whether it is subject to a condition
   */
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
  @NotAudited("shows anybody who has the number what is printed on the certificate, and its status")
  @PermitAll
  @SecurityRequirementsSet
  @Operation(summary = "Whether a certificate holds today")
  @APIResponseSchema(
      value = CertificateView.class,
      responseDescription = "What is printed on it, and its status")
  @APIResponse(responseCode = "404", description = "There is no such certificate")
  public Response lookUpCertificate(
      @PathParam("number") @Parameter(schema = @Schema(type = SchemaType.STRING, maxLength = 100))
          String number) {
    CertificateRow row =
        CertificateRepository.NUMBER
            .read(number)
            .flatMap(certificates::withNumber)
            .orElseThrow(NotFound::new);
    PersonName name = peers.nameOf(row.peerId);
    Segment now = today.of(row);
    return Response.ok(
            new CertificateView(
                row.number,
                name.given(),
                name.family(),
                row.jurisdiction,
                row.credentialType,
                now.status(),
                now.from(),
                row.conditional))
        .header("Cache-Control", "no-store")
        .build();
  }
}
