package org.cairn.supervision.work.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
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
import org.cairn.supervision.person.Persons;
import org.cairn.supervision.work.decision.WorkCommand;
import org.cairn.supervision.work.store.WorkLogs;
import org.cairn.supervision.work.transaction.WorkTransactions;
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

@Path("/api/v1/work-logs")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work-logs")
public class WorkLogsResource {

  private static final String PATH = "/api/v1/work-logs";

  private final WorkTransactions transactions;
  private final WorkLogs workLogs;
  private final Persons persons;
  private final RequestIdentity request;
  private final Responses responses;
  private final IdSource ids;
  private final Clock clock;
  private final AuditLog audit;

  public WorkLogsResource(
      WorkTransactions transactions,
      WorkLogs workLogs,
      Persons persons,
      RequestIdentity request,
      Responses responses,
      IdSource ids,
      Clock clock,
      AuditLog audit) {
    this.transactions = transactions;
    this.workLogs = workLogs;
    this.persons = persons;
    this.request = request;
    this.responses = responses;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  /** A page of hours. */
  @Schema(requiredProperties = "items")
  public record WorkLogsView(List<WorkLogView> items) {}

  @POST
  @Audited
  @RolesAllowed(Roles.PEER)
  @Operation(operationId = "logWork", summary = "Logs hours that the calling peer worked")
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
              schema = @Schema(implementation = WorkLogView.class)),
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
  @APIResponse(responseCode = "409", description = "The registration is on its way here")
  @APIResponse(responseCode = "422", description = "A day to come, odd hours, more than a day has")
  public Response log(@NotNull @Valid LogWorkRequest body) {
    UUID peerId = persons.theCallingPeer();
    audit.subject(AuditSubject.of(AccessBasis.OWN_RECORD, null, peerId));
    var command =
        new WorkCommand.Log(
            ids.next(),
            peerId,
            body.employer(),
            body.on(),
            body.hours(),
            body.direct(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    return Responses.send(transactions.log(command, request.of(body), this::logged));
  }

  private StoredResponse logged(WorkLogs.Row row) {
    return responses.created(PATH + "/" + row.id(), new Etag(0), WorkLogView.of(row));
  }

  @GET
  @Audited
  @RolesAllowed(Roles.PEER)
  @Operation(
      operationId = "listWorkLogs",
      summary = "One's own hours, by the day of the work; the latest first")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WorkLogsView.class)),
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
    List<WorkLogs.Row> rows =
        persons.peer().map(id -> workLogs.ofPeer(id, wanted)).orElse(List.of());
    var page = wanted.page(rows, row -> Cursor.on(row.on(), row.id()));
    audit.recordRead(
        AuditSubject.ofPage(
            AccessBasis.OWN_RECORD, page.items().stream().map(WorkLogs.Row::peerId).toList()));
    return Response.ok(new WorkLogsView(page.items().stream().map(WorkLogView::of).toList()))
        .header("Link", page.linkHeader(PATH, wanted.limit()))
        .build();
  }
}
