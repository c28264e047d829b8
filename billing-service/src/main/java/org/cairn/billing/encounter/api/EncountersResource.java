package org.cairn.billing.encounter.api;

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
import org.cairn.billing.encounter.query.EncounterQueries;
import org.cairn.billing.encounter.query.EncounterQueries.SealedFields;
import org.cairn.billing.encounter.query.EncounterView;
import org.cairn.billing.encounter.sealing.FieldKeys;
import org.cairn.billing.encounter.store.EncounterTable;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.problem.BadParameter;
import org.cairn.kit.problem.NotFound;
import org.cairn.kit.reading.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Encounters are read by their agency and their peer. */
@Path(LogEncounters.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "encounters")
public class EncountersResource {

  /** An encounter does not change. */
  private static final Etag ONLY_VERSION = new Etag(0);

  private final EncounterQueries queries;
  private final CallerParty caller;
  private final FieldKeys fields;
  private final AuditLog audit;

  public EncountersResource(
      EncounterQueries queries, CallerParty caller, FieldKeys fields, AuditLog audit) {
    this.queries = queries;
    this.caller = caller;
    this.fields = fields;
    this.audit = audit;
  }

  /** A page of encounters. */
  public record EncountersView(List<EncounterView> items) {}

  @GET
  @Path("/{encounterId}")
  @Audited
  @RolesAllowed({Roles.AGENCY, Roles.PEER})
  @Operation(summary = "An encounter of the caller's agency or one's own, with its note")
  @APIResponseSchema(value = EncounterView.class, responseDescription = "The encounter")
  public Response getEncounter(
      @PathParam("encounterId") UUID encounterId,
      @QueryParam("agencyId")
          @Parameter(
              description = "Whose, where two agencies gave one id to encounters of one peer",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @Nullable String agencyId) {
    Party party = caller.party();
    List<EncounterView> found =
        queries.find(party, encounterId, Parameters.id("agencyId", agencyId));
    if (found.size() > 1) {
      throw new BadParameter("agencyId: needed here, because two agencies gave this id");
    }
    EncounterView encounter = found.stream().findFirst().orElseThrow(NotFound::new);
    audit.read(
        AuditSubject.of(
            party.basis(encounter.agencyId(), encounter.peerId()),
            encounterId,
            encounter.peerId()));
    SealedFields sealed = queries.sealed(encounterId, encounter.agencyId());
    return Response.ok(
            encounter.opened(
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
  @Operation(summary = "Encounters of the caller's agency, or one's own; the latest first")
  @APIResponseSchema(value = EncountersView.class, responseDescription = "A page")
  public Response listEncounters(
      @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    Party party = caller.party();
    var page = wanted.page(queries.of(party, wanted), EncounterView::cursor);
    audit.recordRead(
        AuditSubject.ofPage(
            party.basisOfPage(), page.items().stream().map(EncounterView::peerId).toList()));
    return Response.ok(new EncountersView(page.items()))
        .header("Link", page.linkHeader(LogEncounters.PATH, wanted.limit()))
        .build();
  }
}
