package org.cairn.ceu.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.ceu.credit.decision.CreditEvent;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.standing.decision.StandingChanged;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.ceu.CeuEvent;
import org.cairn.contracts.ceu.CreditDisputeSettled;
import org.cairn.contracts.ceu.CreditDisputed;
import org.cairn.contracts.ceu.CreditEarned;
import org.cairn.contracts.ceu.CreditRefused;
import org.cairn.contracts.ceu.EducationSegment;
import org.cairn.contracts.ceu.EducationStandingChanged;
import org.cairn.kit.clock.IdSource;
import org.cairn.kit.outbox.Origin;
import org.cairn.kit.outbox.OutgoingEvent;
import org.jspecify.annotations.Nullable;

/** What this service tells the world. Courses, titles and numbers of certificates stay at home. */
@ApplicationScoped
public class PublishedEvents {

  private static final String CHANNEL = "ceu";

  /** The rule under which a board refuses hours. */
  private static final String REVIEW = "credit-review";

  /** The rule under which a peer disputes hours. */
  private static final String DISPUTE = "credit-dispute";

  private final IdSource ids;

  public PublishedEvents(IdSource ids) {
    this.ids = ids;
  }

  /** A credit's facts and what they changed of the standing. */
  public List<OutgoingEvent> of(List<CreditEvent> events, List<StandingChanged> standings) {
    var origin = new Origin(ids.next(), null);
    List<OutgoingEvent> found = new ArrayList<>();
    events.forEach(event -> found.add(of(event, origin)));
    standings.forEach(standing -> found.add(of(standing, origin)));
    return found;
  }

  /**
   * @param causedBy the event that was heard
   */
  public List<OutgoingEvent> of(List<StandingChanged> standings, @Nullable UUID causedBy) {
    var origin = new Origin(ids.next(), causedBy);
    return standings.stream().map(standing -> of(standing, origin)).toList();
  }

  private static OutgoingEvent of(CreditEvent event, Origin origin) {
    return switch (event) {
      case CreditEvent.Earned e ->
          outgoing(e.creditId(), e.facts().jurisdiction(), earned(e), origin);
      case CreditEvent.Refused e ->
          outgoing(
              e.creditId(),
              e.jurisdiction(),
              new CreditRefused(
                  e.creditId(),
                  e.peerId(),
                  e.jurisdiction(),
                  e.refusedOn(),
                  REVIEW,
                  e.reason().code(),
                  null),
              origin);
      case CreditEvent.Disputed e ->
          outgoing(
              e.creditId(),
              e.jurisdiction(),
              new CreditDisputed(
                  e.creditId(),
                  e.peerId(),
                  e.jurisdiction(),
                  e.disputedOn(),
                  DISPUTE,
                  e.reason().code(),
                  e.packVersion()),
              origin);
      case CreditEvent.DisputeSettled e ->
          outgoing(
              e.creditId(),
              e.jurisdiction(),
              new CreditDisputeSettled(
                  e.creditId(),
                  e.peerId(),
                  e.jurisdiction(),
                  e.settledOn(),
                  DISPUTE,
                  e.outcome().code(),
                  e.packVersion()),
              origin);
    };
  }

  private static CreditEarned earned(CreditEvent.Earned e) {
    CreditFacts facts = e.facts();
    return new CreditEarned(
        e.creditId(),
        facts.peerId(),
        facts.jurisdiction(),
        facts.credentialType(),
        facts.on(),
        facts.hours(),
        facts.kind().name().toLowerCase(Locale.ROOT),
        facts.topics(),
        e.reporter().source().code(),
        facts.proofStated(),
        e.packVersion(),
        e.reporter().importedFrom(),
        e.newToTrainer() ? true : null);
  }

  private static OutgoingEvent of(StandingChanged standing, Origin origin) {
    return outgoing(
        standing.standingId(),
        standing.jurisdiction(),
        new EducationStandingChanged(
            standing.standingId(),
            standing.peerId(),
            standing.jurisdiction(),
            standing.credentialType(),
            standing.evaluatedOn(),
            standing.segments().stream()
                .map(segment ->
                    new EducationSegment(segment.standing().code(), segment.from(), segment.to()))
                .toList(),
            standing.packVersion()),
        origin);
  }

  private static <E extends Record & CeuEvent> OutgoingEvent outgoing(
      UUID aggregateId, String jurisdiction, E event, Origin origin) {
    return new OutgoingEvent(
        CHANNEL,
        aggregateId,
        EventCatalog.of(event).type(),
        EventJson.write(event),
        event.peerId().toString(),
        event.peerId(),
        jurisdiction,
        origin);
  }
}
