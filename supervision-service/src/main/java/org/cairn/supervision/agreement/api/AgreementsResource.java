package org.cairn.supervision.agreement.api;

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
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.problem.NotFound;
import org.cairn.supervision.agreement.Parties;
import org.cairn.supervision.agreement.Parties.Capacities;
import org.cairn.supervision.agreement.decision.Agreement;
import org.cairn.supervision.agreement.decision.AgreementState.Terms;
import org.cairn.supervision.agreement.store.Agreements;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Agreements are read by the two who made them. */
@Path(MakeAgreement.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreements")
public class AgreementsResource {

  private final Agreements agreements;
  private final Parties parties;
  private final AuditLog audit;

  public AgreementsResource(Agreements agreements, Parties parties, AuditLog audit) {
    this.agreements = agreements;
    this.parties = parties;
    this.audit = audit;
  }

  /** A page of agreements. */
  public record AgreementsView(List<AgreementView> items) {}

  @GET
  @Path("/{agreementId}")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR})
  @Operation(summary = "An agreement of one's own")
  @APIResponseSchema(value = AgreementView.class, responseDescription = "The agreement")
  public Response getAgreement(@PathParam("agreementId") UUID agreementId) {
    Agreement agreement = agreements.find(agreementId).orElseThrow(NotFound::new);
    Terms terms = agreement.terms();
    audit.read(
        AuditSubject.of(
            parties.basis(terms.peerId(), terms.supervisorId()), agreementId, terms.peerId()));
    return Response.ok(AgreementView.of(agreement))
        .header("ETag", new Etag(agreement.version()).header())
        .build();
  }

  @GET
  @Audited
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR})
  @Operation(summary = "One's own agreements, by their first day; the latest first")
  @APIResponseSchema(value = AgreementsView.class, responseDescription = "A page")
  public Response listAgreements(
      @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    Capacities reader = parties.capacities();
    var page =
        wanted.page(
            agreements.ofParty(reader, wanted),
            agreement -> Cursor.on(agreement.terms().from(), agreement.terms().agreementId()));
    parties.recordPageRead(
        reader, page.items().stream().map(agreement -> agreement.terms().peerId()).toList());
    return Response.ok(new AgreementsView(page.items().stream().map(AgreementView::of).toList()))
        .header("Link", page.linkHeader(MakeAgreement.PATH, wanted.limit()))
        .build();
  }
}
