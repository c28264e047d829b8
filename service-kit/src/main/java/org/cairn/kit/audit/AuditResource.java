package org.cairn.kit.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cairn.contracts.platform.AuditRootSigned;
import org.cairn.evidence.SigningKeys;
import org.cairn.evidence.audit.AuditedPages;
import org.cairn.evidence.audit.AuditedPages.Wanted;
import org.cairn.evidence.audit.AuditedRow;
import org.cairn.kit.access.Roles;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.problem.BadParameter;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log for auditors, and for everybody what is needed to check it. */
@Path("/api/v1/audit/{service}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "audit")
public class AuditResource {

  private final String thisService;
  private final DataSource database;
  private final AuditKeeping keeping;
  private final AuditLog audit;
  private final SigningKeys keys;

  public AuditResource(
      @ConfigProperty(name = "cairn.service") String thisService,
      DataSource database,
      AuditKeeping keeping,
      AuditLog audit,
      SigningKeys keys) {
    this.thisService = thisService;
    this.database = database;
    this.keeping = keeping;
    this.audit = audit;
    this.keys = keys;
  }

  /** A line of the log. */
  @Schema(
      requiredProperties = {
        "position",
        "recordedAt",
        "roles",
        "action",
        "kind",
        "whose",
        "why",
        "outcome",
        "findings"
      })
  public record AuditEntryView(
      long position,
      Instant recordedAt,
      @Nullable String who,
      List<String> roles,
      String action,
      String kind,
      @Nullable String record,
      List<String> whose,
      String why,
      String outcome,
      @Schema(type = SchemaType.ARRAY, description = "The rules that were applied") @JsonRawValue
          String findings,
      @Nullable String correlation) {
    static AuditEntryView of(AuditedRow row) {
      return new AuditEntryView(
          row.position(),
          row.recordedAt(),
          row.who(),
          row.roles(),
          row.action(),
          row.kind(),
          row.record(),
          row.whose(),
          row.why(),
          row.outcome(),
          row.findings(),
          row.correlation());
    }

    Cursor cursor() {
      return Cursor.at(position);
    }
  }

  /** Lines of the log, newest first. */
  @Schema(requiredProperties = "items")
  public record AuditEntriesView(List<AuditEntryView> items) {}

  /** Signed roots, newest first. */
  @Schema(requiredProperties = "items")
  public record AuditRootsView(List<AuditRootSigned> items) {}

  /** A JSON Web Key Set. */
  @Schema(requiredProperties = "keys")
  public record KeySetView(List<SigningKeys.PublishedKey> keys) {}

  @GET
  @Audited
  @RolesAllowed(Roles.AUDITOR)
  @Operation(operationId = "listAuditEntries", summary = "Who did or saw what; newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; Link names the next",
      content = @Content(schema = @Schema(implementation = AuditEntriesView.class)))
  public Response list(
      @PathParam("service") String service,
      @QueryParam("whose") @Parameter(description = "The person concerned") @Nullable String whose,
      @QueryParam("who") @Parameter(description = "The sign-in that acted") @Nullable String who,
      @QueryParam("record") @Nullable String record,
      @QueryParam("action") @Nullable String action,
      @QueryParam("from") @Parameter(description = "Not before this instant") @Nullable String from,
      @QueryParam("to") @Parameter(description = "Before this instant") @Nullable String to,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          @Nullable String limit,
      @Context UriInfo uri) {
    mustBeThis(service);
    PageRequest request = PageRequest.of(cursor, limit);
    UUID person = read("whose", whose, UUID::fromString);
    UUID about = read("record", record, UUID::fromString);
    var wanted =
        new Wanted(
            who,
            action,
            about,
            person,
            read("from", from, Instant::parse),
            read("to", to, Instant::parse));
    var page = request.page(entries(wanted, request), AuditEntryView::cursor);
    audit.looked(
        new Concern(Ground.AUDIT, about, person == null ? List.of() : List.of(person), List.of()));
    var address =
        UriBuilder.fromPath("/api/v1/audit/" + service)
            .replaceQuery(uri.getRequestUri().getRawQuery());
    return Response.ok(new AuditEntriesView(page.items()))
        .header("Link", page.linkHeader(address, request.limit()))
        .build();
  }

  private List<AuditEntryView> entries(Wanted wanted, PageRequest page) {
    long before = page.after() == null ? Long.MAX_VALUE : page.after().number();
    try (Connection connection = database.getConnection()) {
      return AuditedPages.page(connection, wanted, before, page.rowsToRead()).stream()
          .map(AuditEntryView::of)
          .toList();
    } catch (SQLException e) {
      throw new IllegalStateException("The audit log cannot be read", e);
    }
  }

  private static <T> @Nullable T read(
      String name, @Nullable String value, Function<String, T> reader) {
    try {
      return value == null ? null : reader.apply(value);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new BadParameter(name + ": not in the form it is shown in");
    }
  }

  @POST
  @Path("/roots")
  @Audited
  @RolesAllowed(Roles.AUDITOR)
  @Operation(operationId = "signAuditRoot", summary = "Signs and publishes the log as it is now")
  @APIResponse(
      responseCode = "200",
      description = "The root",
      content = @Content(schema = @Schema(implementation = AuditRootSigned.class)))
  public AuditRootSigned sign(@PathParam("service") String service) throws SQLException {
    mustBeThis(service);
    AuditRootSigned root = keeping.signNow();
    audit.did(Concern.ofService(Ground.AUDIT, null));
    return root;
  }

  @GET
  @Path("/roots")
  @PermitAll
  @NotAudited("hashes, published so that everybody keeps them")
  @Operation(operationId = "listAuditRoots", summary = "The signed roots, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page; Link names the next",
      content = @Content(schema = @Schema(implementation = AuditRootsView.class)))
  public Response roots(
      @PathParam("service") String service,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          @Nullable String limit) {
    mustBeThis(service);
    PageRequest request = PageRequest.of(cursor, limit);
    long before = request.after() == null ? Long.MAX_VALUE : request.after().number();
    var page =
        request.page(keeping.page(before, request.rowsToRead()), root -> Cursor.at(root.number()));
    return Response.ok(new AuditRootsView(page.items()))
        .header("Link", page.linkHeader("/api/v1/audit/" + service + "/roots", request.limit()))
        .build();
  }

  @GET
  @Path("/keys")
  @PermitAll
  @NotAudited("public keys")
  @Operation(operationId = "listAuditKeys", summary = "The keys that check seals and roots")
  public KeySetView keys(@PathParam("service") String service) {
    mustBeThis(service);
    return new KeySetView(keys.published());
  }

  private void mustBeThis(String service) {
    if (!service.equals(thisService)) {
      throw new NotFound();
    }
  }
}
