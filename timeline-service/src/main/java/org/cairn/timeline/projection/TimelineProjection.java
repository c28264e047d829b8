package org.cairn.timeline.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.EventType;
import org.cairn.contracts.applications.ApplicationsEvent;
import org.cairn.contracts.billing.BillingEvent;
import org.cairn.contracts.ceu.CeuEvent;
import org.cairn.contracts.supervision.SupervisionEvent;
import org.cairn.kit.inbox.ReceivedEvent;

/**
 * What a fact looks like on the timeline. A function of the fact alone: rebuilt from the raw facts,
 * the timeline comes out the same.
 */
public final class TimelineProjection {

  private TimelineProjection() {}

  /** Whether a type of event tells of one peer's path; one that concerns no peer does not. */
  public static boolean isOnTheTimeline(EventType type) {
    Class<?> fact = type.recordClass();
    return ApplicationsEvent.class.isAssignableFrom(fact)
        || SupervisionEvent.OfPeer.class.isAssignableFrom(fact)
        || CeuEvent.class.isAssignableFrom(fact)
        || BillingEvent.OfPeer.class.isAssignableFrom(fact);
  }

  /**
   * @throws IllegalArgumentException for a type that is not on the timeline
   */
  public static TimelineEntry entryOf(ReceivedEvent event) {
    EventType type =
        EventCatalog.find(event.type())
            .orElseThrow(() -> new IllegalArgumentException("not a known type: " + event.type()));
    EntryDraft stone = stone(event, EventJson.read(event.data(), type.recordClass()));
    return new TimelineEntry(
        event.id(),
        stone.peerId(),
        stone.chapter().code(),
        type.name(),
        stone.happenedOn(),
        event.time(),
        stone.aggregateId(),
        event.sequence(),
        event.jurisdiction(),
        new String(EventJson.write(stone.details()), UTF_8));
  }

  private static EntryDraft stone(ReceivedEvent event, Record fact) {
    return switch (fact) {
      case ApplicationsEvent applications -> ApplicationsFacts.stone(applications);
      case SupervisionEvent.OfPeer supervision -> SupervisionFacts.stone(supervision);
      case CeuEvent education -> CeuFacts.stone(education);
      case BillingEvent.OfPeer billing -> BillingFacts.stone(billing);
      default -> throw new IllegalArgumentException("not on the timeline: " + event.type());
    };
  }
}
