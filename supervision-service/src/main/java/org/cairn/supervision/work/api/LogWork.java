package org.cairn.supervision.work.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cairn.kit.access.CurrentPerson;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Conflicts;
import org.cairn.kit.command.Representation;
import org.cairn.kit.http.Command;
import org.cairn.supervision.agreement.AgreementRecords;
import org.cairn.supervision.standing.Standings;
import org.cairn.supervision.standing.decision.WorkHours;
import org.cairn.supervision.work.decision.WorkLog;
import org.cairn.supervision.work.publishing.PublishedWork;
import org.cairn.supervision.work.store.WorkLogs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Peers log the hours that they worked. */
@Path(LogWork.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "work-logs")
public class LogWork {

  static final String PATH = "/api/v1/work-logs";

  private final Commands commands;
  private final CurrentPerson person;
  private final AgreementRecords agreements;
  private final WorkLogs workLogs;
  private final Standings standings;
  private final IdSource ids;

  public LogWork(
      Commands commands,
      CurrentPerson person,
      AgreementRecords agreements,
      WorkLogs workLogs,
      Standings standings,
      IdSource ids) {
    this.commands = commands;
    this.person = person;
    this.agreements = agreements;
    this.workLogs = workLogs;
    this.standings = standings;
    this.ids = ids;
  }

  /**
   * Hours of a day.
   *
   * @param employer the agency worked for; absent for work outside of one
   * @param direct whether it was work with those who are supported
   */
  public record LogWorkRequest(
      @NotNull LocalDate on,
      @NotNull
          @Positive
          @DecimalMax("999")
          @Digits(integer = WorkHours.INTEGER, fraction = WorkHours.FRACTION)
          BigDecimal hours,
      @Nullable UUID employer,
      @NotNull Boolean direct) {}

  private record Before(BigDecimal sameDay, ZoneId zone) {}

  @POST
  @Command
  @RolesAllowed(Roles.PEER)
  @Operation(summary = "Logs hours that the calling peer worked")
  @APIResponseSchema(value = WorkLog.class, responseCode = "201", responseDescription = "Logged")
  public Response logWork(@NotNull @Valid LogWorkRequest body) {
    UUID peerId = person.requirePeer();
    return commands
        .create(body, AuditSubject.of(AccessBasis.OWN_RECORD, null, peerId))
        .load(() -> new Before(workLogs.lockDay(peerId, body.on()), agreements.zoneOf(peerId)))
        .decide((before, now) ->
            new WorkLog(
                    ids.next(),
                    peerId,
                    body.employer(),
                    body.on(),
                    body.hours(),
                    body.direct(),
                    now)
                .logged(before.sameDay(), LocalDate.ofInstant(now, before.zone())))
        .store(
            (_, logs) -> workLogs.insert(logs).getFirst(),
            Conflicts.NONE,
            (logs, _) -> standings.withChanges(PublishedWork.facts(logs, null), List.of(peerId)))
        .created(PATH, log -> new Representation(log.workLogId(), 0, log));
  }
}
