package org.cairn.ceu.credit.api;

import io.quarkus.security.ForbiddenException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.ceu.credit.decision.CreditCommand;
import org.cairn.ceu.credit.decision.Reporter;
import org.cairn.ceu.credit.query.CreditAccess;
import org.cairn.ceu.credit.query.CreditAccess.Capacities;
import org.cairn.ceu.credit.query.CreditQueries;
import org.cairn.ceu.credit.query.CreditQueries.CreditLine;
import org.cairn.ceu.credit.store.CreditRepository;
import org.cairn.ceu.credit.store.CreditRow;
import org.cairn.ceu.credit.transaction.CreditTransactions;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.jurisdictions.ruling.RefusalType;
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
import org.cairn.kit.idempotency.StoredResponse;
import org.cairn.kit.problem.CommandRefused;
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

@Path("/api/v1/credits")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "credits")
public class CreditsResource {

  private static final String PATH = "/api/v1/credits";

  private final CreditTransactions transactions;
  private final CreditRepository credits;
  private final CreditQueries queries;
  private final CreditAccess access;
  private final RequestIdentity request;
  private final Responses responses;
  private final IdSource ids;
  private final AuditLog audit;

  public CreditsResource(
      CreditTransactions transactions,
      CreditRepository credits,
      CreditQueries queries,
      CreditAccess access,
      RequestIdentity request,
      Responses responses,
      IdSource ids,
      AuditLog audit) {
    this.transactions = transactions;
    this.credits = credits;
    this.queries = queries;
    this.access = access;
    this.request = request;
    this.responses = responses;
    this.ids = ids;
    this.audit = audit;
  }

  /** A page of credits. */
  @Schema(requiredProperties = {"items"})
  public record CreditsView(List<CreditLine> items) {}

  @POST
  @Audited
  @RolesAllowed({Roles.TRAINER, Roles.PEER})
  @Operation(
      operationId = "reportCredit",
      summary = "Records hours: pushed by a trainer for a peer, or reported by the peer with proof")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CreditView.class)),
      headers = {
        @Header(
            name = "Location",
            description = "Where it stands",
            schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "200",
      description = "This certificate was recorded before, with the same content",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CreditView.class)))
  @APIResponse(responseCode = "409", description = "Recorded with other content, or on its way")
  @APIResponse(responseCode = "422", description = "Hours, day, topics or proof that cannot be")
  public Response report(@NotNull @Valid ReportRequest body) {
    Optional<UUID> pushed = pushedFor(body.peerId());
    UUID peerId = pushed.orElseGet(() -> own(body.peerId()));
    audit.subject(AuditSubject.of(AccessBasis.NONE, null, peerId));
    Reporter reporter = pushed.isPresent() ? trainerOf(peerId) : new Reporter.Peer(peerId);
    var command = new CreditCommand.Report(ids.next(), body.facts(peerId), reporter);
    return Responses.send(
        transactions.report(
            command,
            pushed.isPresent() ? AccessBasis.OWN_ORGANIZATION : AccessBasis.OWN_RECORD,
            request.of(body),
            this::reported));
  }

  /** Also a trainer reports the own hours as a peer does, with proof. */
  private Optional<UUID> pushedFor(@Nullable UUID named) {
    return Optional.ofNullable(named).filter(peerId -> access.isTrainer() && !access.isOwn(peerId));
  }

  private Reporter trainerOf(UUID peerId) {
    String organization = access.organization().orElseThrow(ForbiddenException::new);
    access.requireKnown(peerId);
    return new Reporter.Trainer(organization);
  }

  /** Somebody else's id in a peer's report is not there. */
  private UUID own(@Nullable UUID named) {
    if (named == null && access.isTrainer() && access.own().isEmpty()) {
      throw new CommandRefused(
          List.of(refusal("invalid-value", "/peerId", "Say whose hours these are.")));
    }
    UUID own = access.ownOrOnItsWay();
    if (named != null && !named.equals(own)) {
      throw new NotFound();
    }
    return own;
  }

  private static Refusal refusal(String kind, String pointer, String message) {
    return new Refusal(kind, RefusalType.UNKNOWN_VALUE, pointer, message, List.of());
  }

  private StoredResponse reported(CreditRow row, boolean isNew) {
    Etag version = new Etag(row.version());
    CreditView view = CreditView.of(row);
    return isNew
        ? responses.created(PATH + "/" + row.id(), version, view)
        : responses.done(version, view);
  }

  @GET
  @Path("/{creditId}")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.TRAINER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "getCredit",
      summary = "A credit of one's own, of one's organization's, or of one's board's peers")
  @APIResponse(
      responseCode = "200",
      description = "The credit",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CreditView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Unknown, or not yours")
  public Response credit(@PathParam("creditId") UUID creditId) {
    CreditRow row = credits.findByIdOptional(creditId).orElseThrow(NotFound::new);
    audit.subject(AuditSubject.of(AccessBasis.NONE, row.id(), row.peerId()));
    audit.recordRead(
        AuditSubject.of(
            access.basis(row.peerId(), row.jurisdiction(), row.organization()),
            row.id(),
            row.peerId()));
    return Response.ok(CreditView.of(row)).header("ETag", new Etag(row.version()).header()).build();
  }

  @GET
  @Audited
  @RolesAllowed({Roles.PEER, Roles.TRAINER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(
      operationId = "listCredits",
      summary = "One's own credits, one's organization's and one's board's; the latest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CreditsView.class)),
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
    Capacities caller = access.capacities();
    var page = wanted.page(queries.seenBy(caller, wanted), CreditLine::cursor);
    audit.recordPageRead(
        page.items(),
        line -> caller.basis(line.peerId(), line.jurisdiction(), line.organization()),
        CreditLine::peerId,
        access.basisOfNone());
    return Response.ok(new CreditsView(page.items()))
        .header("Link", page.linkHeader(PATH, wanted.limit()))
        .build();
  }
}
