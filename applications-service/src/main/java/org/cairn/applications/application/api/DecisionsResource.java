package org.cairn.applications.application.api;

import io.quarkus.security.ForbiddenException;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.applications.application.decision.ApplicationCommand.Authority;
import org.cairn.applications.application.decision.ApplicationCommand.BoardOutcome;
import org.cairn.applications.application.query.CaseAccess;
import org.cairn.applications.application.store.ApplicationRepository;
import org.cairn.applications.application.store.ApplicationRow;
import org.cairn.applications.application.store.DecisionRepository;
import org.cairn.applications.application.store.DecisionRow;
import org.cairn.applications.application.transaction.DecisionTransactions;
import org.cairn.applications.application.transaction.DecisionTransactions.DecisionInput;
import org.cairn.applications.application.transaction.DecisionTransactions.Outcome;
import org.cairn.applications.certificate.store.CertificateRepository;
import org.cairn.applications.document.vault.SealedText;
import org.cairn.applications.evaluation.api.GivenFacts;
import org.cairn.kit.access.Caller;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.problem.NotFound;
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

/** A board's decision on an application. */
@Path("/api/v1/applications")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "applications")
public class DecisionsResource {

  private static final String DECISION = "/{applicationId}/decision";

  private final DecisionTransactions transactions;
  private final ApplicationRepository applications;
  private final DecisionRepository decisions;
  private final CertificateRepository certificates;
  private final SealedText sealed;
  private final CaseAccess access;
  private final RequestIdentity request;
  private final Responses responses;
  private final Caller caller;
  private final AuditLog audit;

  public DecisionsResource(
      DecisionTransactions transactions,
      ApplicationRepository applications,
      DecisionRepository decisions,
      CertificateRepository certificates,
      SealedText sealed,
      CaseAccess access,
      RequestIdentity request,
      Responses responses,
      Caller caller,
      AuditLog audit) {
    this.transactions = transactions;
    this.applications = applications;
    this.decisions = decisions;
    this.certificates = certificates;
    this.sealed = sealed;
    this.access = access;
    this.request = request;
    this.responses = responses;
    this.caller = caller;
    this.audit = audit;
  }

  @POST
  @Path(DECISION)
  @Audited
  @RolesAllowed({Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "decideApplication",
      summary = "Issues a certificate or denies it; staff may issue what is complete and routine")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "Decided",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DecisionView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "The version of the application",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Unknown, or not made to your board")
  @APIResponse(responseCode = "409", description = "Not open any more")
  @APIResponse(responseCode = "412", description = "It has changed since it was read")
  @APIResponse(responseCode = "422", description = "Incomplete, or for a member of the board")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response decide(
      @PathParam("applicationId") UUID applicationId,
      @HeaderParam("If-Match")
          @Parameter(required = true, description = "The ETag of the version that was read")
          @Nullable String ifMatch,
      @NotNull @Valid DecisionRequest body) {
    ApplicationRow row = applications.findByIdOptional(applicationId).orElseThrow(NotFound::new);
    audit.subject(AuditSubject.of(AccessBasis.NONE, row.id(), row.peerId()));
    AccessBasis basis = access.basis(row.peerId(), row.jurisdiction());
    boolean member = caller.is(Roles.BOARD_MEMBER);
    if (body.outcome() == BoardOutcome.DENY && !member) {
      throw new ForbiddenException();
    }
    var said =
        new DecisionInput(
            body.outcome(),
            member ? Authority.MEMBER : Authority.STAFF,
            basis == AccessBasis.OWN_RECORD,
            basis,
            GivenFacts.of(body.facts()),
            Objects.requireNonNullElse(body.reasons(), List.of()),
            Objects.requireNonNullElse(body.finding(), ""));
    return Responses.send(
        transactions.decide(
            applicationId, Etag.fromIfMatch(ifMatch), said, request.of(body), this::decided));
  }

  private StoredResponse decided(Outcome outcome) {
    return responses.done(
        new Etag(outcome.application().version()),
        DecisionView.of(outcome.decision(), outcome.certificate(), null));
  }

  @GET
  @Path(DECISION)
  @Audited
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "getDecision",
      summary = "What became of one's own application, or of one made to one's board")
  @APIResponse(
      responseCode = "200",
      description = "The decision",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DecisionView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "The version of the application",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Unknown, not yours, or not decided")
  public Response decision(@PathParam("applicationId") UUID applicationId) {
    ApplicationRow row = applications.findByIdOptional(applicationId).orElseThrow(NotFound::new);
    audit.subject(AuditSubject.of(AccessBasis.NONE, row.id(), row.peerId()));
    AccessBasis basis = access.basis(row.peerId(), row.jurisdiction());
    DecisionRow decision = decisions.findByIdOptional(applicationId).orElseThrow(NotFound::new);
    audit.recordRead(AuditSubject.of(basis, row.id(), row.peerId()));
    byte[] finding = decision.finding();
    String words =
        finding == null
            ? null
            : sealed.open(DecisionRow.TABLE, applicationId, DecisionRow.FINDING, finding);
    return Response.ok(
            DecisionView.of(
                decision, certificates.ofApplication(applicationId).orElse(null), words))
        .header("ETag", new Etag(row.version()).header())
        .build();
  }
}
