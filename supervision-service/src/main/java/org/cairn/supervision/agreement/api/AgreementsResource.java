package org.cairn.supervision.agreement.api;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairn.jurisdictions.Pack;
import org.cairn.jurisdictions.parameter.Setting;
import org.cairn.jurisdictions.parameter.SupervisionParameters;
import org.cairn.jurisdictions.parameter.SupervisorRelation;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.packs.EvaluationPacks;
import org.cairn.kit.problem.NotFound;
import org.cairn.supervision.agreement.decision.AgreementCommand;
import org.cairn.supervision.agreement.decision.PlanWords;
import org.cairn.supervision.agreement.store.Agreements;
import org.cairn.supervision.agreement.transaction.AgreementTransactions;
import org.cairn.supervision.person.Looks;
import org.cairn.supervision.person.Persons;
import org.cairn.supervision.supervisor.decision.SupervisorFacts;
import org.cairn.supervision.supervisor.decision.SupervisorRules;
import org.cairn.supervision.supervisor.store.Supervisors;
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

@Path("/api/v1/agreements")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agreements")
public class AgreementsResource {

  private static final String PATH = "/api/v1/agreements";

  private final AgreementTransactions transactions;
  private final Agreements agreements;
  private final Supervisors supervisors;
  private final EvaluationPacks packs;
  private final Persons persons;
  private final RequestIdentity request;
  private final Responses responses;
  private final Looks looks;
  private final Clock clock;
  private final IdSource ids;
  private final AuditLog audit;

  public AgreementsResource(
      AgreementTransactions transactions,
      Agreements agreements,
      Supervisors supervisors,
      EvaluationPacks packs,
      Persons persons,
      RequestIdentity request,
      Responses responses,
      Looks looks,
      Clock clock,
      IdSource ids,
      AuditLog audit) {
    this.transactions = transactions;
    this.agreements = agreements;
    this.supervisors = supervisors;
    this.packs = packs;
    this.persons = persons;
    this.request = request;
    this.responses = responses;
    this.looks = looks;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  /** A page of agreements. */
  @Schema(requiredProperties = "items")
  public record AgreementsView(List<AgreementView> items) {}

  @POST
  @Audited
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "proposeAgreement",
      summary = "Offers a peer supervision; it begins when the peer signs")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "201",
      description = "Offered",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AgreementView.class)),
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
  @APIResponse(responseCode = "409", description = "The two have one, or not registered yet")
  @APIResponse(
      responseCode = "422",
      description =
          "Somebody who plainly may not supervise, a first day too long ago, or a plan word that the"
              + " jurisdiction does not have")
  public Response propose(@NotNull @Valid ProposeAgreementRequest body) {
    UUID supervisorId = persons.theCallingSupervisor();
    audit.subject(AuditSubject.of(AccessBasis.SUPERVISOR_OF, null, body.peerId()));
    return Responses.send(
        transactions.propose(command(body, supervisorId), request.of(body), this::proposed));
  }

  private AgreementCommand.Propose command(ProposeAgreementRequest body, UUID supervisorId) {
    Pack pack = packs.inForce(body.jurisdiction());
    Supervisors.Row supervisor = supervisors.find(supervisorId).orElseThrow();
    Set<SupervisorRelation> relations = EnumSet.noneOf(SupervisorRelation.class);
    relations.addAll(Objects.requireNonNullElse(body.relations(), List.of()));
    var facts =
        new SupervisorFacts(
            supervisor.licenses(),
            supervisor.ceHours(),
            relations,
            agreements.supervisees(supervisorId, body.peerId(), body.from()));
    return new AgreementCommand.Propose(
        ids.next(),
        body.peerId(),
        supervisorId,
        body.jurisdiction(),
        body.from(),
        body.plan(),
        PlanWords.of(pack, body.from()),
        relations.stream().map(it -> it.name().toLowerCase(Locale.ROOT)).toList(),
        SupervisorRules.judge(pack, body.from(), facts).findings(),
        backdatingDays(pack));
  }

  /** Null where the pack has no value for today. */
  private @Nullable Integer backdatingDays(Pack pack) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), pack.zone());
    return switch (pack.parameters().at(SupervisionParameters.AGREEMENT_BACKDATING_DAYS, today)) {
      case Setting.Known<Integer> known -> known.value();
      case Setting.Unknown<Integer> _ -> null;
    };
  }

  private StoredResponse proposed(Agreements.Row row) {
    return responses.created(
        PATH + "/" + row.terms().agreementId(), new Etag(row.version()), AgreementView.of(row));
  }

  @GET
  @Path("/{agreementId}")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR})
  @Operation(operationId = "getAgreement", summary = "An agreement of one's own")
  @APIResponse(
      responseCode = "200",
      description = "The agreement",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AgreementView.class)),
      headers = {
        @Header(
            name = "ETag",
            description = "Its version, to be sent as If-Match",
            schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Unknown, or not yours")
  public Response agreement(@PathParam("agreementId") UUID agreementId) {
    Agreements.Row row = agreements.find(agreementId).orElseThrow(NotFound::new);
    UUID peerId = row.terms().peerId();
    audit.subject(AuditSubject.of(AccessBasis.NONE, agreementId, peerId));
    UUID peer = persons.peer().orElse(null);
    if (!row.isBetween(peer, persons.supervisor().orElse(null))) {
      throw new NotFound();
    }
    AccessBasis basis = peerId.equals(peer) ? AccessBasis.OWN_RECORD : AccessBasis.SUPERVISOR_OF;
    audit.recordRead(AuditSubject.of(basis, agreementId, peerId));
    return Response.ok(AgreementView.of(row))
        .header("ETag", new Etag(row.version()).header())
        .build();
  }

  @GET
  @Audited
  @RolesAllowed({Roles.PEER, Roles.SUPERVISOR})
  @Operation(
      operationId = "listAgreements",
      summary = "One's own agreements, by their first day; the latest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AgreementsView.class)),
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
    UUID peer = persons.peer().orElse(null);
    List<Agreements.Row> rows =
        agreements.ofPeerOrSupervisor(peer, persons.supervisor().orElse(null), wanted);
    var page = wanted.page(rows, row -> Cursor.on(row.terms().from(), row.terms().agreementId()));
    looks.record(peer, page.items().stream().map(it -> it.terms().peerId()).toList());
    return Response.ok(new AgreementsView(page.items().stream().map(AgreementView::of).toList()))
        .header("Link", page.linkHeader(PATH, wanted.limit()))
        .build();
  }
}
