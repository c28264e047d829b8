package org.cairn.billing.employment.api;

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
import org.cairn.billing.employment.CallerParty;
import org.cairn.billing.employment.CallerParty.Party;
import org.cairn.billing.employment.query.EmploymentQueries;
import org.cairn.billing.employment.query.EmploymentQueries.EmploymentView;
import org.cairn.billing.employment.store.EmploymentRepository;
import org.cairn.billing.employment.store.EmploymentRow;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.command.Representation;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Employment is read by its agency and its peer. */
@Path(ChangeEmployment.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "employments")
public class EmploymentsResource {

  private final EmploymentRepository employments;
  private final EmploymentQueries queries;
  private final CallerParty caller;
  private final AuditLog audit;

  public EmploymentsResource(
      EmploymentRepository employments,
      EmploymentQueries queries,
      CallerParty caller,
      AuditLog audit) {
    this.employments = employments;
    this.queries = queries;
    this.caller = caller;
    this.audit = audit;
  }

  /** A page of employment. */
  public record EmploymentsView(List<EmploymentView> items) {}

  @GET
  @Path("/{employmentId}")
  @Audited
  @RolesAllowed({Roles.AGENCY, Roles.PEER})
  @Operation(summary = "An employment of the caller's agency, or one's own")
  @APIResponseSchema(value = EmploymentView.class, responseDescription = "The employment")
  public Response getEmployment(@PathParam("employmentId") UUID employmentId) {
    EmploymentRow row = employments.findByIdOptional(employmentId).orElseThrow(NotFound::new);
    audit.read(AuditSubject.of(caller.party().basis(row.agencyId, row.peerId), row.id, row.peerId));
    return Response.ok(view(row)).header("ETag", new Etag(row.version).header()).build();
  }

  @GET
  @Audited
  @RolesAllowed({Roles.AGENCY, Roles.PEER})
  @Operation(summary = "Employment by the caller's agency, or one's own; the latest first")
  @APIResponseSchema(value = EmploymentsView.class, responseDescription = "A page")
  public Response listEmployments(
      @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    Party party = caller.party();
    var page = wanted.page(queries.of(party, wanted), EmploymentView::cursor);
    audit.recordRead(
        AuditSubject.ofPage(
            party.basisOfPage(), page.items().stream().map(EmploymentView::peerId).toList()));
    return Response.ok(new EmploymentsView(page.items()))
        .header("Link", page.linkHeader(ChangeEmployment.PATH, wanted.limit()))
        .build();
  }

  static Representation representation(EmploymentRow row) {
    return new Representation(row.id, row.version, view(row));
  }

  private static EmploymentView view(EmploymentRow row) {
    return new EmploymentView(
        row.id,
        row.agencyId,
        row.peerId,
        row.jurisdiction,
        row.startedOn,
        row.endedOn,
        row.endReason,
        row.importedFrom);
  }
}
