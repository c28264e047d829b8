package org.cairn.billing.encounter.api;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.billing.employment.query.EmploymentAccess;
import org.cairn.billing.employment.query.EmploymentAccess.Party;
import org.cairn.billing.encounter.api.BatchView.SentRow;
import org.cairn.billing.encounter.decision.EncounterDecision;
import org.cairn.billing.encounter.query.EncounterQueries;
import org.cairn.billing.encounter.query.EncounterQueries.EncounterLine;
import org.cairn.billing.encounter.query.EncounterQueries.SealedFields;
import org.cairn.billing.encounter.sealing.FieldKeys;
import org.cairn.billing.encounter.store.EncounterTable;
import org.cairn.billing.encounter.transaction.EncounterTransactions;
import org.cairn.billing.encounter.transaction.LogOutcome;
import org.cairn.billing.encounter.transaction.LogRequest;
import org.cairn.jurisdictions.ruling.Refusal;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.http.RequestIdentity;
import org.cairn.kit.http.Responses;
import org.cairn.kit.http.StoredResponse;
import org.cairn.kit.imports.RowCheck;
import org.cairn.kit.imports.SubmittedRow;
import org.cairn.kit.problem.BadParameter;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.problem.Problem.Reason;
import org.cairn.kit.reading.Parameters;
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

@Path("/api/v1/encounters")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "encounters")
public class EncountersResource {

  private static final String PATH = "/api/v1/encounters";

  /** An encounter does not change. */
  private static final Etag ONLY_VERSION = new Etag(0);

  private final EncounterTransactions transactions;
  private final EncounterQueries queries;
  private final EmploymentAccess access;
  private final FieldKeys fields;
  private final RowCheck check;
  private final RequestIdentity request;
  private final Responses responses;
  private final AuditLog audit;

  public EncountersResource(
      EncounterTransactions transactions,
      EncounterQueries queries,
      EmploymentAccess access,
      FieldKeys fields,
      RowCheck check,
      RequestIdentity request,
      Responses responses,
      AuditLog audit) {
    this.transactions = transactions;
    this.queries = queries;
    this.access = access;
    this.fields = fields;
    this.check = check;
    this.request = request;
    this.responses = responses;
    this.audit = audit;
  }

  /** A page of encounters. */
  @Schema(requiredProperties = {"items"})
  public record EncountersView(List<EncounterLine> items) {}

  @POST
  @Audited
  @RolesAllowed({Roles.AGENCY, Roles.PEER})
  @Operation(
      operationId = "logEncounter",
      summary = "Logs an encounter under an employment of the caller's agency, or of one's own")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "201",
      description = "Logged",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EncounterView.class)))
  @APIResponse(responseCode = "200", description = "The very same was logged under this id before")
  @APIResponse(responseCode = "404", description = "No such employment, or not yours")
  public Response log(@NotNull @Valid LogEncounterRequest body) {
    LogRequest sent = body.toLog();
    audit.subject(AuditSubject.ofService(AccessBasis.NONE, sent.encounterId()));
    List<Refusal> missing = sent.missing();
    if (!missing.isEmpty()) {
      throw new CommandRefused(missing);
    }
    return Responses.send(
        transactions.log(
            List.of(sent), access.party(), request.of(body), all -> one(all.getFirst())));
  }

  private StoredResponse one(LogOutcome outcome) {
    return switch (outcome) {
      case LogOutcome.Accepted accepted ->
          responses.created(
              PATH + "/" + accepted.logged().encounterId(),
              ONLY_VERSION,
              EncounterView.of(accepted.logged(), accepted.certificate()));
      case LogOutcome.Duplicate duplicate ->
          responses.done(
              ONLY_VERSION,
              queries.find(access.party(), duplicate.encounterId(), duplicate.agencyId()).stream()
                  .findFirst()
                  .map(line -> EncounterView.of(line, null, null))
                  .orElseThrow(NotFound::new));
      case LogOutcome.Refused refused -> {
        if (refused.refusals().getFirst().kind().equals(EncounterDecision.NO_EMPLOYMENT)) {
          throw new NotFound();
        }
        throw new CommandRefused(refused.refusals());
      }
    };
  }

  @POST
  @Path("/batch")
  @Audited
  @RolesAllowed({Roles.AGENCY, Roles.PEER})
  @Operation(
      operationId = "logEncounters",
      summary = "Logs up to 500 encounters; each row is answered, refused ones stop no other")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "The same for each repetition of one request",
      schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 200))
  @APIResponse(
      responseCode = "200",
      description = "What became of each row",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BatchView.class)))
  public Response logMany(@NotNull @Valid LogEncountersRequest body) {
    List<SentRow> rows = new ArrayList<>();
    List<LogRequest> good = new ArrayList<>();
    for (SubmittedRow<LogEncounterRequest> row : body.encounters()) {
      List<Reason> wrong = faults("/encounters/" + rows.size(), row);
      LogEncounterRequest read = row.value();
      rows.add(new SentRow(read == null ? null : read.encounterId(), wrong));
      if (read != null && wrong.isEmpty()) {
        good.add(read.toLog());
      }
    }
    return Responses.send(
        transactions.log(
            good,
            access.party(),
            request.of(body),
            outcomes -> responses.done(ONLY_VERSION, BatchView.of(rows, outcomes))));
  }

  /** Of one row: what cannot be read, and what was left out. */
  private List<Reason> faults(String at, SubmittedRow<LogEncounterRequest> row) {
    List<Reason> faults = new ArrayList<>(check.reasons(at, row));
    Set<String> places =
        faults.stream().map(fault -> String.valueOf(fault.pointer())).collect(Collectors.toSet());
    LogEncounterRequest read = row.value();
    if (read != null) {
      read.toLog().missing().stream()
          .map(refusal -> Reason.of(at, refusal))
          .filter(reason -> !places.contains(String.valueOf(reason.pointer())))
          .forEach(faults::add);
    }
    return faults;
  }

  @GET
  @Path("/{encounterId}")
  @Audited
  @RolesAllowed({Roles.AGENCY, Roles.PEER})
  @Operation(
      operationId = "getEncounter",
      summary = "An encounter of the caller's agency or one's own, with its note")
  @APIResponse(
      responseCode = "200",
      description = "The encounter",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EncounterView.class)))
  public Response encounter(
      @PathParam("encounterId") UUID encounterId,
      @QueryParam("agencyId")
          @Parameter(
              description = "Whose, where two agencies gave one id to encounters of one peer",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @Nullable String agencyId) {
    Party party = access.party();
    List<EncounterLine> found =
        queries.find(party, encounterId, Parameters.id("agencyId", agencyId));
    if (found.size() > 1) {
      throw new BadParameter("agencyId: Needed here, because two agencies gave this id.");
    }
    EncounterLine line = found.stream().findFirst().orElseThrow(NotFound::new);
    audit.recordRead(AuditSubject.of(party.basis(line.agencyId()), encounterId, line.peerId()));
    SealedFields sealed = queries.sealed(encounterId, line.agencyId());
    return Response.ok(
            EncounterView.of(
                line,
                opened(encounterId, "client", sealed.client()),
                opened(encounterId, "note", sealed.note())))
        .header("ETag", ONLY_VERSION.header())
        .header("Cache-Control", "no-store")
        .build();
  }

  private @Nullable String opened(UUID encounterId, String field, byte @Nullable [] sealed) {
    return sealed == null ? null : fields.open(EncounterTable.NAME, encounterId, field, sealed);
  }

  @GET
  @Audited
  @RolesAllowed({Roles.AGENCY, Roles.PEER})
  @Operation(
      operationId = "listEncounters",
      summary = "Encounters of the caller's agency, or one's own; the latest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EncountersView.class)),
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
    var page = wanted.page(queries.of(party, wanted), EncounterLine::cursor);
    audit.recordRead(
        AuditSubject.ofPage(
            party.basisOfPage(), page.items().stream().map(EncounterLine::peerId).toList()));
    return Response.ok(new EncountersView(page.items()))
        .header("Link", page.linkHeader(PATH, wanted.limit()))
        .build();
  }
}
