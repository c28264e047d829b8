package org.cairn.applications.certificate.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.applications.certificate.decision.CertificateStatus;
import org.cairn.applications.certificate.decision.Segment;
import org.cairn.applications.certificate.query.CertificateToday;
import org.cairn.applications.certificate.store.CertificateRepository;
import org.cairn.applications.certificate.store.CertificateRow;
import org.cairn.applications.peer.CaseAccess;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of a peer, with their numbers: for the holder and the boards that issued them.
 */
@Path("/api/v1/peers")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "certificates")
public class PeerCertificatesResource {

  private final CertificateRepository certificates;
  private final CertificateToday today;
  private final CaseAccess access;
  private final Caller caller;
  private final AuditLog audit;

  public PeerCertificatesResource(
      CertificateRepository certificates,
      CertificateToday today,
      CaseAccess access,
      Caller caller,
      AuditLog audit) {
    this.certificates = certificates;
    this.today = today;
    this.access = access;
    this.caller = caller;
    this.audit = audit;
  }

  /** The certificates of a peer. */
  public record PeerCertificatesView(List<PeerCertificateView> items) {}

  /**
   * A certificate as its holder and the board see it.
   *
   * @param number with which anyone can look it up
   * @param printedNumber the printed number of one that was issued elsewhere
   * @param since the first day of that status
   * @param conditional whether it is subject to a condition
   */
  public record PeerCertificateView(
      UUID certificateId,
      String number,
      @Nullable String printedNumber,
      @Nullable UUID applicationId,
      String jurisdiction,
      String credentialType,
      LocalDate certifiedOn,
      CertificateStatus status,
      LocalDate since,
      boolean conditional,
      @Nullable String importedFrom) {

    static PeerCertificateView of(CertificateRow row, Segment now) {
      return new PeerCertificateView(
          row.id,
          row.number,
          row.printedNumber,
          row.applicationId,
          row.jurisdiction,
          row.credentialType,
          row.certifiedOn,
          now.status(),
          now.from(),
          row.conditional,
          row.importedFrom);
    }
  }

  @GET
  @Path("/{peerId}/certificates")
  @Audited(person = "peerId")
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(summary = "One's own certificates, or those that one's board has issued; newest first")
  @APIResponseSchema(value = PeerCertificatesView.class, responseDescription = "All of them")
  public PeerCertificatesView listPeerCertificates(@PathParam("peerId") UUID peerId) {
    AccessBasis basis = access.basis(peerId);
    audit.read(AuditSubject.of(basis, peerId, peerId));
    List<CertificateRow> rows =
        basis == AccessBasis.OWN_RECORD
            ? certificates.ofPeer(peerId)
            : certificates.ofPeer(peerId, caller.jurisdictions());
    return new PeerCertificatesView(
        rows.stream().map(row -> PeerCertificateView.of(row, today.of(row))).toList());
  }
}
