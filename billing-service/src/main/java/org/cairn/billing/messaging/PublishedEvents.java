package org.cairn.billing.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.billing.agency.decision.AgencyEvent;
import org.cairn.billing.conflict.decision.ConflictEvent;
import org.cairn.billing.employment.decision.EmploymentEvent;
import org.cairn.billing.encounter.decision.EncounterEvent;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.billing.AgencyRegistered;
import org.cairn.contracts.billing.BillingEvent;
import org.cairn.contracts.billing.EmploymentEnded;
import org.cairn.contracts.billing.EmploymentStarted;
import org.cairn.contracts.billing.EncounterAggregate;
import org.cairn.contracts.billing.EncounterConflictFound;
import org.cairn.contracts.billing.EncounterConflictSettled;
import org.cairn.contracts.billing.EncounterLogged;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** What this service tells the world of what happened in it. Clients stay at home. */
@ApplicationScoped
public class PublishedEvents {

  private static final String CHANNEL = "billing";

  private final IdSource ids;

  public PublishedEvents(IdSource ids) {
    this.ids = ids;
  }

  public List<OutgoingEvent> ofAgency(List<AgencyEvent> events) {
    var origin = new Origin(ids.next(), null);
    return events.stream().map(event -> ofAgency(event, origin)).toList();
  }

  private static OutgoingEvent ofAgency(AgencyEvent event, Origin origin) {
    return switch (event) {
      case AgencyEvent.Registered e ->
          outgoing(
              e.agencyId(),
              null,
              e.jurisdiction(),
              new AgencyRegistered(
                  e.agencyId(),
                  e.organization(),
                  e.providerType().name().toLowerCase(Locale.ROOT),
                  e.jurisdiction(),
                  e.registeredAt(),
                  e.importedFrom()),
              origin);
    };
  }

  public List<OutgoingEvent> ofEmployment(List<EmploymentEvent> events) {
    var origin = new Origin(ids.next(), null);
    return events.stream().map(event -> ofEmployment(event, origin)).toList();
  }

  private static OutgoingEvent ofEmployment(EmploymentEvent event, Origin origin) {
    return switch (event) {
      case EmploymentEvent.Started e ->
          outgoing(
              e.employmentId(),
              e.peerId(),
              e.jurisdiction(),
              new EmploymentStarted(
                  e.employmentId(),
                  e.peerId(),
                  e.agencyId(),
                  e.jurisdiction(),
                  e.startedOn(),
                  e.recordedAt(),
                  e.importedFrom()),
              origin);
      case EmploymentEvent.Ended e ->
          outgoing(
              e.employmentId(),
              e.peerId(),
              e.jurisdiction(),
              new EmploymentEnded(
                  e.employmentId(),
                  e.peerId(),
                  e.agencyId(),
                  e.endedOn(),
                  e.reason().code(),
                  e.importedFrom()),
              origin);
    };
  }

  public List<OutgoingEvent> ofEncounters(List<EncounterEvent> events) {
    var origin = new Origin(ids.next(), null);
    return events.stream().map(event -> ofEncounter(event, origin)).toList();
  }

  private static OutgoingEvent ofEncounter(EncounterEvent event, Origin origin) {
    return switch (event) {
      case EncounterEvent.Logged e ->
          outgoing(
              EncounterAggregate.of(e.under().agencyId(), e.encounterId()),
              e.under().peerId(),
              e.under().jurisdiction(),
              new EncounterLogged(
                  e.encounterId(),
                  e.under().peerId(),
                  e.under().agencyId(),
                  e.under().jurisdiction(),
                  e.on(),
                  e.minutes(),
                  e.activity().name().toLowerCase(Locale.ROOT),
                  e.telehealth(),
                  e.groupSize(),
                  e.importedFrom(),
                  e.startedAt(),
                  e.endedAt()),
              origin);
      case EncounterEvent.ConflictFound e ->
          outgoing(
              EncounterAggregate.of(e.agencyId(), e.encounterId()),
              e.peerId(),
              e.jurisdiction(),
              new EncounterConflictFound(
                  e.encounterId(), e.peerId(), e.agencyId(), e.jurisdiction(), e.on(), e.foundAt()),
              origin);
    };
  }

  public List<OutgoingEvent> ofConflict(ConflictEvent event) {
    var origin = new Origin(ids.next(), null);
    return switch (event) {
      case ConflictEvent.Settled e ->
          List.of(
              outgoing(
                  EncounterAggregate.of(e.agencyId(), e.encounterId()),
                  e.peerId(),
                  e.jurisdiction(),
                  new EncounterConflictSettled(
                      e.encounterId(),
                      e.peerId(),
                      e.agencyId(),
                      e.jurisdiction(),
                      e.on(),
                      e.outcome().code(),
                      e.reason().code(),
                      e.settledAt()),
                  origin));
    };
  }

  /** All that a board brought in with one request, in the order in which one rests on another. */
  public List<OutgoingEvent> ofImport(
      List<AgencyEvent> agencies,
      List<EmploymentEvent> employments,
      List<EncounterEvent> encounters) {
    var origin = new Origin(ids.next(), null);
    List<OutgoingEvent> all = new ArrayList<>();
    agencies.forEach(event -> all.add(ofAgency(event, origin)));
    employments.forEach(event -> all.add(ofEmployment(event, origin)));
    encounters.forEach(event -> all.add(ofEncounter(event, origin)));
    return all;
  }

  /**
   * @param peerId the peer whom alone it concerns; null when it concerns none
   */
  private static <E extends Record & BillingEvent> OutgoingEvent outgoing(
      UUID aggregateId, @Nullable UUID peerId, String jurisdiction, E event, Origin origin) {
    return new OutgoingEvent(
        CHANNEL,
        aggregateId,
        EventCatalog.of(event).type(),
        EventJson.write(event),
        (peerId == null ? aggregateId : peerId).toString(),
        peerId,
        jurisdiction,
        origin);
  }
}
