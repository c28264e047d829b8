package org.cairn.ceu.credit.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.ceu.credit.decision.CreditEvent;
import org.cairn.ceu.credit.decision.CreditFacts;
import org.cairn.ceu.credit.store.CreditRow;
import org.cairn.ceu.standing.Standings;
import org.cairn.contracts.ceu.CreditDisputeSettled;
import org.cairn.contracts.ceu.CreditDisputed;
import org.cairn.contracts.ceu.CreditEarned;
import org.cairn.contracts.ceu.CreditRefused;
import org.cairn.kit.outbox.Fact;

/**
 * Publishes the events of a credit, and the resulting change of the standing. Courses, titles and
 * certificate numbers stay in this service.
 */
@ApplicationScoped
public class PublishedCredits {

  /** The rule under which a board refuses hours. */
  private static final String REVIEW = "credit-review";

  /** The rule under which a peer disputes hours. */
  private static final String DISPUTE = "credit-dispute";

  private final Standings standings;

  public PublishedCredits(Standings standings) {
    this.standings = standings;
  }

  public List<Fact> facts(List<CreditEvent> events, CreditRow credit) {
    return facts(events, List.of(credit.peerId), credit.jurisdiction);
  }

  public List<Fact> facts(List<CreditEvent> events, Collection<UUID> peerIds, String jurisdiction) {
    return Stream.concat(
            events.stream().map(PublishedCredits::of),
            standings.recalculate(peerIds, jurisdiction).stream())
        .toList();
  }

  /** The peers of the credits; only earned credits are imported. */
  public static List<UUID> peersOf(List<CreditEvent> events) {
    return events.stream().map(CreditEvent::peerId).toList();
  }

  public static Fact of(CreditEvent event) {
    return switch (event) {
      case CreditEvent.Earned e ->
          Fact.of(earned(e), e.creditId(), e.facts().peerId(), e.facts().jurisdiction());
      case CreditEvent.Refused e ->
          Fact.of(
              new CreditRefused(
                  e.creditId(),
                  e.peerId(),
                  e.jurisdiction(),
                  e.refusedOn(),
                  REVIEW,
                  e.reason().code(),
                  null),
              e.creditId(),
              e.peerId(),
              e.jurisdiction());
      case CreditEvent.Disputed e ->
          Fact.of(
              new CreditDisputed(
                  e.creditId(),
                  e.peerId(),
                  e.jurisdiction(),
                  e.disputedOn(),
                  DISPUTE,
                  e.reason().code(),
                  e.packVersion()),
              e.creditId(),
              e.peerId(),
              e.jurisdiction());
      case CreditEvent.DisputeSettled e ->
          Fact.of(
              new CreditDisputeSettled(
                  e.creditId(),
                  e.peerId(),
                  e.jurisdiction(),
                  e.settledOn(),
                  DISPUTE,
                  e.outcome().code(),
                  e.packVersion()),
              e.creditId(),
              e.peerId(),
              e.jurisdiction());
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
        facts.proofComplete(),
        e.packVersion(),
        e.reporter().importedFrom(),
        e.newToTrainer() ? true : null);
  }
}
