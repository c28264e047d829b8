package org.cairn.supervision.work.api;

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
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditLog;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.audit.Audited;
import org.cairn.kit.http.Cursor;
import org.cairn.kit.http.Etag;
import org.cairn.kit.http.PageRequest;
import org.cairn.kit.problem.NotFound;
import org.cairn.supervision.work.decision.WorkLog;
import org.cairn.supervision.work.query.WorkQueries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Peers read their own hours. */
@Path(LogWork.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work-logs")
public class WorkLogsResource {

  private final WorkQueries workLogs;
  private final CurrentPerson person;
  private final AuditLog audit;

  public WorkLogsResource(WorkQueries workLogs, CurrentPerson person, AuditLog audit) {
    this.workLogs = workLogs;
    this.person = person;
    this.audit = audit;
  }

  /** A page of hours. */
  public record WorkLogsView(List<WorkLog> items) {}

  @GET
  @Path("/{workLogId}")
  @Audited
  @RolesAllowed(Roles.PEER)
  @Operation(summary = "One's own hours of a day, as they were logged")
  @APIResponseSchema(value = WorkLog.class, responseDescription = "The hours")
  public Response getWorkLog(@PathParam("workLogId") UUID workLogId) {
    WorkLog log = workLogs.find(workLogId).orElseThrow(NotFound::new);
    audit.read(
        AuditSubject.of(
            person.isPeer(log.peerId()) ? AccessBasis.OWN_RECORD : AccessBasis.NONE,
            workLogId,
            log.peerId()));
    return Response.ok(log).header("ETag", new Etag(0).header()).build();
  }

  @GET
  @Audited
  @RolesAllowed(Roles.PEER)
  @Operation(summary = "One's own hours, by the day of the work; the latest first")
  @APIResponseSchema(value = WorkLogsView.class, responseDescription = "A page")
  public Response listWorkLogs(
      @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
    PageRequest wanted = PageRequest.of(cursor, limit);
    List<WorkLog> logs = person.peer().map(id -> workLogs.ofPeer(id, wanted)).orElse(List.of());
    var page = wanted.page(logs, log -> Cursor.on(log.on(), log.workLogId()));
    audit.recordRead(
        AuditSubject.ofPage(
            AccessBasis.OWN_RECORD, page.items().stream().map(WorkLog::peerId).toList()));
    return Response.ok(new WorkLogsView(page.items()))
        .header("Link", page.linkHeader(LogWork.PATH, wanted.limit()))
        .build();
  }
}
