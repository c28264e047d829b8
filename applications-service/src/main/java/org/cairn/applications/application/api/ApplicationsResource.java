package org.cairn.applications.application.api;

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
import org.cairn.applications.application.ChecklistProgress;
import org.cairn.applications.application.query.ApplicationQueries;
import org.cairn.applications.application.query.ApplicationQueries.ApplicationLine;
import org.cairn.applications.application.store.ApplicationRepository;
import org.cairn.applications.application.store.ApplicationRow;
import org.cairn.applications.application.store.DecisionRepository;
import org.cairn.applications.application.store.DecisionRow;
import org.cairn.applications.certificate.Certificates;
import org.cairn.applications.peer.CaseAccess;
import org.cairn.applications.peer.CaseAccess.Capacities;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Applications and the decisions on them are read by their peer and by their board. */
@Path(ApplicationCommands.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "applications")
public class ApplicationsResource {

  private final ApplicationRepository applications;
  private final DecisionRepository decisions;
  private final Certificates certificates;
  private final ApplicationQueries queries;
  private final ChecklistProgress progress;
  private final CaseAccess access;
  private final AuditLog audit;

  public ApplicationsResource(
      ApplicationRepository applications,
      DecisionRepository decisions,
      Certificates certificates,
      ApplicationQueries queries,
      ChecklistProgress progress,
      CaseAccess access,
      AuditLog audit) {
    this.applications = applications;
    this.decisions = decisions;
    this.certificates = certificates;
    this.queries = queries;
    this.progress = progress;
    this.access = access;
    this.audit = audit;
  }

  /** A page of applications. */
  public record ApplicationsView(List<ApplicationLine> items) {}

  @GET
  @Path("/{applicationId}")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(summary = "One's own application, or one made to one's board")
  @APIResponseSchema(value = ApplicationView.class, responseDescription = "The application")
  public Response getApplication(@PathParam("applicationId") UUID applicationId) {
    ApplicationRow row = applications.findByIdOptional(applicationId).orElseThrow(NotFound::new);
    audit.read(subject(row));
    return withVersion(row, ApplicationView.of(row, progress.of(row.id)));
  }

  @GET
  @Path("/{applicationId}/decision")
  @Audited
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(summary = "The decision on one's own application, or on one made to one's board")
  @APIResponse(
      responseCode = "200",
      description = "The decision",
      content = @Content(schema = @Schema(implementation = DecisionView.class)),
      headers =
          @Header(
              name = "ETag",
              description = "The version of the application",
              schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "404", description = "Unknown, not yours, or not decided")
  public Response getDecision(@PathParam("applicationId") UUID applicationId) {
    ApplicationRow row = applications.findByIdOptional(applicationId).orElseThrow(NotFound::new);
    AuditSubject subject = subject(row);
    audit.subject(subject);
    DecisionRow decision = decisions.findByIdOptional(applicationId).orElseThrow(NotFound::new);
    audit.read(subject);
    return withVersion(
        row,
        DecisionView.of(
            decision,
            certificates.ofApplication(applicationId).orElse(null),
            decisions.findingOf(decision)));
  }

  private AuditSubject subject(ApplicationRow row) {
    return AuditSubject.of(access.basis(row.peerId, row.jurisdiction), row.id, row.peerId);
  }

  private static Response withVersion(ApplicationRow row, Object view) {
    return Response.ok(view).header("ETag", new Etag(row.version).header()).build();
  }

  @GET
  @Audited
  @RolesAllowed({Roles.PEER, Roles.BOARD_STAFF, Roles.BOARD_MEMBER})
  @Operation(summary = "One's own applications and those made to one's board; newest first")
  @APIResponseSchema(value = ApplicationsView.class, responseDescription = "A page")
  public Response listApplications(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          @Nullable String limit) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    Capacities caller = access.capacities();
    var page = wanted.page(queries.seenBy(caller, wanted), ApplicationLine::cursor);
    audit.recordPageRead(
        page.items(),
        line -> caller.basis(line.peerId(), line.jurisdiction()),
        ApplicationLine::peerId,
        access.basisOfNone());
    return Response.ok(new ApplicationsView(page.items()))
        .header("Link", page.linkHeader(ApplicationCommands.PATH, wanted.limit()))
        .build();
  }
}
