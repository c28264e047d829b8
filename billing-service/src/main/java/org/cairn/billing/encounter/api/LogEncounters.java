package org.cairn.billing.encounter.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.billing.employment.CallerParty;
import org.cairn.billing.employment.CallerParty.Party;
import org.cairn.billing.employment.decision.EmploymentFacts;
import org.cairn.billing.encounter.api.LogEncountersRequest.CheckedRow;
import org.cairn.billing.encounter.decision.EncounterCommand;
import org.cairn.billing.encounter.decision.EncounterDecision;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.billing.encounter.decision.EncounterFacts;
import org.cairn.billing.encounter.publishing.PublishedEncounters;
import org.cairn.billing.encounter.query.EncounterQueries;
import org.cairn.billing.encounter.query.EncounterView;
import org.cairn.billing.encounter.store.EncounterBatch;
import org.cairn.billing.encounter.store.EncounterBatches;
import org.cairn.billing.encounter.store.EncounterTable;
import org.cairn.billing.encounter.store.LoggedEncounter;
import org.cairn.jurisdictions.Packs;
import org.cairn.jurisdictions.ruling.Decision;
import org.cairn.jurisdictions.ruling.Refused;
import org.cairn.kit.access.Roles;
import org.cairn.kit.audit.AccessBasis;
import org.cairn.kit.audit.AuditSubject;
import org.cairn.kit.command.Answering;
import org.cairn.kit.command.Commands;
import org.cairn.kit.command.Creating;
import org.cairn.kit.command.Representation;
import org.cairn.kit.http.Command;
import org.cairn.kit.imports.RowCheck;
import org.cairn.kit.problem.CommandRefused;
import org.cairn.kit.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An agency or a peer logs encounters, one or many at once. */
@Path(LogEncounters.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "encounters")
public class LogEncounters {

  static final String PATH = "/api/v1/encounters";

  private final Commands commands;
  private final EncounterBatches batches;
  private final EncounterQueries queries;
  private final CallerParty caller;
  private final RowCheck check;
  private final Packs packs;

  public LogEncounters(
      Commands commands,
      EncounterBatches batches,
      EncounterQueries queries,
      CallerParty caller,
      RowCheck check,
      Packs packs) {
    this.commands = commands;
    this.batches = batches;
    this.queries = queries;
    this.caller = caller;
    this.check = check;
    this.packs = packs;
  }

  @POST
  @Command
  @RolesAllowed({Roles.AGENCY, Roles.PEER})
  @Operation(
      summary = "Logs an encounter under an employment of the caller's agency, or of one's own")
  @APIResponseSchema(
      value = EncounterView.class,
      responseCode = "201",
      responseDescription = "Logged")
  @APIResponse(responseCode = "200", description = "The very same was logged under this id before")
  @APIResponse(responseCode = "404", description = "No such employment, or not yours")
  public Response logEncounter(@NotNull @Valid LogEncounterRequest body) {
    Party party = caller.party();
    Creating creating =
        commands.create(body, AuditSubject.ofService(party.basisOfPage(), body.encounterId()));
    EncounterCommand.Log command = body.command();
    return log(creating, List.of(command), party, LogEncounters::requireAccepted)
        .unchanged(batch -> loggedBefore(command.facts(), batch, party))
        .created(PATH, stored -> representation(EncounterView.of(stored.getFirst())));
  }

  @POST
  @Path("/batch")
  @Command
  @RolesAllowed({Roles.AGENCY, Roles.PEER})
  @Operation(
      summary = "Logs up to 500 encounters; each row is answered, refused ones stop no other")
  @APIResponseSchema(value = BatchView.class, responseDescription = "What became of each row")
  public Response logEncounters(@NotNull @Valid LogEncountersRequest body) {
    Party party = caller.party();
    Creating creating = commands.create(body, AuditSubject.ofService(party.basisOfPage(), null));
    List<CheckedRow> rows = body.checked(check);
    List<EncounterCommand.Log> complete =
        rows.stream().map(CheckedRow::command).filter(Objects::nonNull).toList();
    return log(creating, complete, party, UnaryOperator.identity())
        .answered(outcome -> BatchView.of(rows, outcome.decisions(), outcome.stored()));
  }

  /**
   * @param onDecision may refuse the whole request by throwing
   */
  private Answering<EncounterBatch, EncounterEvent, List<LoggedEncounter>> log(
      Creating creating,
      List<EncounterCommand.Log> rows,
      Party party,
      UnaryOperator<Decision<EncounterEvent>> onDecision) {
    return creating
        .load(() -> batches.load(rows.stream().map(EncounterCommand.Log::facts).toList()))
        .decideEach((batch, now) ->
            rows.stream()
                .map(row ->
                    batch.decide(
                        row,
                        under -> mayLogUnder(party, under),
                        state -> EncounterDecision.decide(state, row, packs, now)))
                .map(onDecision)
                .toList())
        .store(
            (batch, _) -> batch.store(),
            EncounterTable.CONFLICTS,
            (events, _) -> PublishedEncounters.facts(events))
        .audited((subject, events) -> audited(party, subject, events));
  }

  private static boolean mayLogUnder(Party party, EmploymentFacts employment) {
    return party.basis(employment.agencyId(), employment.peerId()) != AccessBasis.NONE;
  }

  /** Callers with no relationship to the employment get 404. */
  private static Decision<EncounterEvent> requireAccepted(Decision<EncounterEvent> decision) {
    if (decision instanceof Refused<EncounterEvent>(var refusals)) {
      if (refusals.getFirst().kind().equals(EncounterDecision.NO_EMPLOYMENT)) {
        throw new NotFound();
      }
      throw new CommandRefused(refusals);
    }
    return decision;
  }

  private static AuditSubject audited(
      Party party, AuditSubject subject, List<EncounterEvent> events) {
    List<EncounterEvent.Logged> logged =
        events.stream()
            .filter(EncounterEvent.Logged.class::isInstance)
            .map(EncounterEvent.Logged.class::cast)
            .toList();
    if (logged.size() != 1) {
      return subject.ofPeople(logged.stream().map(EncounterEvent.Logged::peerId).toList());
    }
    EncounterEvent.Logged event = logged.getFirst();
    return AuditSubject.of(
        party.basis(event.under().agencyId(), event.peerId()),
        event.facts().encounterId(),
        event.peerId());
  }

  private Representation loggedBefore(EncounterFacts facts, EncounterBatch batch, Party party) {
    UUID agencyId = batch.employment(facts).map(EmploymentFacts::agencyId).orElse(null);
    return queries.find(party, facts.encounterId(), agencyId).stream()
        .findFirst()
        .map(LogEncounters::representation)
        .orElseThrow(NotFound::new);
  }

  /** An encounter never changes. */
  private static Representation representation(EncounterView view) {
    return new Representation(view.encounterId(), 0, view);
  }
}
