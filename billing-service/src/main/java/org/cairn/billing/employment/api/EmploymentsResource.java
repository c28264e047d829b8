package org.cairn.billing.employment.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cairn.billing.agency.store.AgencyRow;
import org.cairn.billing.employment.decision.EmploymentCommand;
import org.cairn.billing.employment.query.EmploymentAccess;
import org.cairn.billing.employment.query.EmploymentAccess.Party;
import org.cairn.billing.employment.query.EmploymentQueries;
import org.cairn.billing.employment.query.EmploymentQueries.EmploymentLine;
import org.cairn.billing.employment.store.EmploymentRepository;
import org.cairn.billing.employment.store.EmploymentRow;
import org.cairn.billing.employment.transaction.EmploymentTransactions;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.problem.TryAgain;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/employments")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "employments")
public class EmploymentsResource {

  private static final String PATH = "/api/v1/employments";
  private static final Duration SOON = Duration.ofSeconds(2);

  private final EmploymentTransactions transactions;
  private final EmploymentRepository employments;
  private final EmploymentQueries queries;
  private final EmploymentAccess access;
  private final IdentityBindings bindings;
  private final RequestIdentity request;
  private final Responses responses;
  private final IdSource ids;
  private final AuditLog audit;

  public EmploymentsResource(
      EmploymentTransactions transactions,
      EmploymentRepository employments,
      EmploymentQueries queries,
      EmploymentAccess access,
      IdentityBindings bindings,
      RequestIdentity request,
      Responses responses,
      IdSource ids,
      AuditLog audit) {
    this.transactions = transactions;
    this.employments = employments;
    this.queries = queries;
    this.access = access;
    this.bindings = bindings;
    this.request = request;
    this.responses = responses;
    this.ids = ids;
    this.audit = audit;
  }

  /** A page of employment. */
  @Schema(requiredProperties = {"items"})
  public record EmploymentsView(List<EmploymentLine> items) {}

  @POST
  @Audited
  @RolesAllowed(Roles.AGENCY)
  @Operation(operationId = "startEmployment", summary = "The caller's agency employs a peer")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "201",
      description = "Started",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EmploymentView.class)))
  @APIResponse(
      responseCode = "409",
      description = "Employed already, or the peer has not been heard of here yet: Retry-After")
  public Response start(@NotNull @Valid StartEmploymentRequest body) {
    UUID employmentId = ids.next();
    audit.subject(AuditSubject.of(AccessBasis.EMPLOYER, employmentId, body.peerId()));
    AgencyRow agency = access.requireAgency();
    if (!bindings.isBound(Kind.PEER, body.peerId())) {
      throw new TryAgain("registration-pending", "This peer has not been heard of here.", SOON);
    }
    var command =
        new EmploymentCommand.Start(
            employmentId, agency.id(), body.peerId(), agency.jurisdiction(), body.startedOn());
    return Responses.send(transactions.start(command, request.of(body), this::started));
  }

  private StoredResponse started(EmploymentRow row) {
    return responses.created(
        PATH + "/" + row.id(), new Etag(row.version()), EmploymentView.of(row));
  }

  @POST
  @Path("/{employmentId}/end")
  @Audited
  @RolesAllowed(Roles.AGENCY)
  @Operation(
      operationId = "endEmployment",
      summary = "Ends an employment of the caller's agency, for a neutral reason")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "Ended",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EmploymentView.class)))
  public Response end(
      @PathParam("employmentId") UUID employmentId,
      @HeaderParam("If-Match")
          @Parameter(required = true, description = "The ETag of the version that was read")
          @Nullable String ifMatch,
      @NotNull @Valid EndEmploymentRequest body) {
    UUID agencyId = access.agency().orElseThrow(NotFound::new);
    var command = new EmploymentCommand.End(body.endedOn(), body.reason());
    return Responses.send(
        transactions.end(
            employmentId,
            agencyId,
            command,
            Etag.fromIfMatch(ifMatch),
            request.of(body),
            row -> responses.done(new Etag(row.version()), EmploymentView.of(row))));
  }

  @GET
  @Path("/{employmentId}")
  @Audited
  @RolesAllowed({Roles.AGENCY, Roles.PEER})
  @Operation(
      operationId = "getEmployment",
      summary = "An employment of the caller's agency, or one's own")
  @APIResponse(
      responseCode = "200",
      description = "The employment",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EmploymentView.class)))
  public Response employment(@PathParam("employmentId") UUID employmentId) {
    EmploymentRow row = employments.findByIdOptional(employmentId).orElseThrow(NotFound::new);
    Party party = access.party();
    party.requireParty(row.agencyId(), row.peerId());
    audit.recordRead(AuditSubject.of(party.basis(row.agencyId()), row.id(), row.peerId()));
    return Response.ok(EmploymentView.of(row))
        .header("ETag", new Etag(row.version()).header())
        .build();
  }

  @GET
  @Audited
  @RolesAllowed({Roles.AGENCY, Roles.PEER})
  @Operation(
      operationId = "listEmployments",
      summary = "Employment by the caller's agency, or one's own; the latest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EmploymentsView.class)),
      headers = {
        @Header(
            name = "Link",
            description = "The next page, if there is one: rel=\"next\"",
            schema = @Schema(type = SchemaType.STRING))
      })
  public Response list(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          @Nullable String limit) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    Party party = access.party();
    var page = wanted.page(queries.of(party, wanted), EmploymentLine::cursor);
    audit.recordRead(
        AuditSubject.ofPage(
            party.basisOfPage(), page.items().stream().map(EmploymentLine::peerId).toList()));
    return Response.ok(new EmploymentsView(page.items()))
        .header("Link", page.linkHeader(PATH, wanted.limit()))
        .build();
  }
}
