package org.cairn.kit.sealing;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.cairn.contracts.platform.AuditRootSigned;
import org.cairn.evidence.SigningKeys;
import org.cairn.evidence.audit.AuditedPages;
import org.cairn.evidence.audit.AuditedPages.Wanted;
import org.cairn.evidence.audit.AuditedRow;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.audit.NotAudited;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.http.PageRequest.Page;
import org.cairn.kit.http.ThisService;
import org.cairn.kit.problem.BadParameter;
import org.cairn.kit.reading.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log for auditors, and public roots and keys to verify it. */
@Path("/api/v1/audit/{service}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "audit")
public class AuditResource {

  /** Of a sign-in or an operation's name. */
  private static final int LONGEST = 200;

  private final ThisService thisService;
  private final DataSource database;
  private final AuditKeeping keeping;
  private final AuditLog audit;
  private final SigningKeys keys;

  public AuditResource(
      ThisService thisService,
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

  /** Lines of the log, newest first. */
  public record AuditEntriesView(List<AuditedRow> items) {}

  /** Signed roots, newest first. */
  public record AuditRootsView(List<AuditRootSigned> items) {}

  /** A JSON Web Key Set. */
  public record KeySetView(List<SigningKeys.PublishedKey> keys) {}

  @GET
  @Audited
  @RolesAllowed(Roles.AUDITOR)
  @Operation(operationId = "listAuditEntries", summary = "Who did or saw what; newest first")
  @Parameter(
      name = "whose",
      in = ParameterIn.QUERY,
      description = "The person concerned",
      schema = @Schema(type = SchemaType.STRING, format = "uuid"))
  @Parameter(
      name = "who",
      in = ParameterIn.QUERY,
      description = "The sign-in that acted",
      schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST))
  @Parameter(
      name = "record",
      in = ParameterIn.QUERY,
      description = "What was changed or shown",
      schema = @Schema(type = SchemaType.STRING, format = "uuid"))
  @Parameter(
      name = "action",
      in = ParameterIn.QUERY,
      description = "The operation",
      schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "Not before this instant",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "Before this instant",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @APIResponseSchema(AuditEntriesView.class)
  public Response list(
      @PathParam("service") String service,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit,
      @Context UriInfo uri) {
    PageRequest request = pageOf(service, cursor, limit);
    Wanted wanted = wanted(uri.getQueryParameters());
    var page = request.page(entries(wanted, request), row -> Cursor.at(row.position()));
    audit.recordRead(
        new AuditSubject(AccessBasis.AUDIT, wanted.record(), wanted.people(), List.of()));
    return answer(new AuditEntriesView(page.items()), page, request, uri);
  }

  private static Wanted wanted(MultivaluedMap<String, String> query) {
    return new Wanted(
        bounded("who", query),
        bounded("action", query),
        Parameters.id("record", query.getFirst("record")),
        Parameters.id("whose", query.getFirst("whose")),
        Parameters.instant("from", query.getFirst("from")),
        Parameters.instant("to", query.getFirst("to")));
  }

  private static @Nullable String bounded(String name, MultivaluedMap<String, String> query) {
    String value = query.getFirst(name);
    if (value != null && value.length() > LONGEST) {
      throw new BadParameter(name + ": at most " + LONGEST + " characters");
    }
    return value;
  }

  private List<AuditedRow> entries(Wanted wanted, PageRequest page) {
    try (Connection connection = database.getConnection()) {
      return AuditedPages.page(connection, wanted, page.beforeNumber(), page.rowsToRead());
    } catch (SQLException e) {
      throw new IllegalStateException("The audit log cannot be read", e);
    }
  }

  @POST
  @Path("/roots")
  @Audited
  @RolesAllowed(Roles.AUDITOR)
  @Operation(operationId = "signAuditRoot", summary = "Signs and publishes the log as it is now")
  public AuditRootSigned sign(@PathParam("service") String service) throws SQLException {
    thisService.requireNamed(service);
    AuditRootSigned root = keeping.signNow();
    audit.recordCommand(AuditSubject.ofService(AccessBasis.AUDIT, null));
    return root;
  }

  @GET
  @Path("/roots")
  @PermitAll
  @NotAudited("hashes, published so that everybody keeps them")
  @Operation(operationId = "listAuditRoots", summary = "The signed roots, newest first")
  @APIResponseSchema(AuditRootsView.class)
  public Response roots(
      @PathParam("service") String service,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable String limit,
      @Context UriInfo uri) {
    PageRequest request = pageOf(service, cursor, limit);
    var roots = keeping.page(request.beforeNumber(), request.rowsToRead());
    var page = request.page(roots, root -> Cursor.at(root.number()));
    return answer(new AuditRootsView(page.items()), page, request, uri);
  }

  @GET
  @Path("/keys")
  @PermitAll
  @NotAudited("public keys")
  @Operation(operationId = "listAuditKeys", summary = "The keys that check seals and roots")
  public KeySetView keys(@PathParam("service") String service) {
    thisService.requireNamed(service);
    return new KeySetView(keys.published());
  }

  private PageRequest pageOf(String service, @Nullable String cursor, @Nullable String limit) {
    thisService.requireNamed(service);
    return PageRequest.of(cursor, limit);
  }

  /** The next page is narrowed down as this one is. */
  private static Response answer(Object view, Page<?> page, PageRequest request, UriInfo uri) {
    URI asked = uri.getRequestUri();
    var address = UriBuilder.fromPath(asked.getRawPath()).replaceQuery(asked.getRawQuery());
    return Response.ok(view).header("Link", page.linkHeader(address, request.limit())).build();
  }
}
