package org.cairn.ceu.credit.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.cairn.ceu.credit.query.CreditAccess;
import org.cairn.ceu.credit.query.CreditAccess.Capacities;
import org.cairn.ceu.credit.query.CreditQueries;
import org.cairn.ceu.credit.query.CreditQueries.CreditLine;
import org.cairn.ceu.credit.store.CreditRepository;
import org.cairn.ceu.credit.store.CreditRow;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Credits are read by their peer, by the organization that recorded them, and by their board. */
@Path(ReportCredit.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "credits")
public class CreditsResource {

  private final CreditRepository credits;
  private final CreditQueries queries;
  private final CreditAccess access;
  private final AuditLog audit;

  public CreditsResource(
      CreditRepository credits, CreditQueries queries, CreditAccess access, AuditLog audit) {
    this.credits = credits;
    this.queries = queries;
    this.access = access;
    this.audit = audit;
  }

  /** A page of credits. */
  public record CreditsView(List<CreditLine> items) {}

  @GET
  @Path("/{creditId}")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.TRAINER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(summary = "A credit of one's own, of one's organization's, or of one's board's peers")
  @APIResponseSchema(value = CreditView.class, responseDescription = "The credit")
  public Response getCredit(@PathParam("creditId") UUID creditId) {
    CreditRow row = credits.findByIdOptional(creditId).orElseThrow(NotFound::new);
    audit.read(AuditSubject.of(access.basis(row), row.id, row.peerId));
    return Response.ok(CreditView.of(row)).header("ETag", new Etag(row.version).header()).build();
  }

  @GET
  @Audited
  @RolesAllowed({Roles.PEER, Roles.TRAINER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      summary = "One's own credits, one's organization's and one's board's; the latest first")
  @APIResponseSchema(value = CreditsView.class, responseDescription = "A page")
  public Response listCredits(
      @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    Capacities caller = access.capacities();
    var page = wanted.page(queries.seenBy(caller, wanted), CreditLine::cursor);
    audit.recordPageRead(
        page.items(),
        line -> caller.basis(line.peerId(), line.jurisdiction(), line.organization()),
        CreditLine::peerId,
        access.basisOfNone());
    return Response.ok(new CreditsView(page.items()))
        .header("Link", page.linkHeader(ReportCredit.PATH, wanted.limit()))
        .build();
  }
}
