package org.cairn.timeline.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.EventType;
import org.cairn.contracts.applications.ApplicationsEvent;
import org.cairn.contracts.billing.BillingEvent;
import org.cairn.contracts.ceu.CeuEvent;
import org.cairn.contracts.supervision.SupervisionEvent;
import org.cairn.timeline.store.Arrival;

/**
 * What a fact looks like on the timeline. A function of the fact alone: rebuilt from the raw facts,
 * the timeline comes out the same.
 */
public final class TimelineProjection {

  private TimelineProjection() {}

  /** Whether a type of event belongs to one peer's timeline; one that concerns no peer does not. */
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
  public static TimelineEntry entryOf(Arrival arrival) {
    EventType type =
        EventCatalog.find(arrival.type())
            .orElseThrow(() -> new IllegalArgumentException("unknown type: " + arrival.type()));
    Record fact = EventJson.read(arrival.data(), type.recordClass());
    EntryDraft draft = draft(type, fact);
    return new TimelineEntry(
        arrival.position(),
        arrival.eventId(),
        draft.peerId(),
        draft.chapter().name().toLowerCase(Locale.ROOT),
        type.name(),
        draft.happenedOn(),
        arrival.time(),
        draft.aggregateId(),
        arrival.sequence(),
        arrival.jurisdiction(),
        new String(EventJson.write(fact, draft.fields()), UTF_8));
  }

  private static EntryDraft draft(EventType type, Record fact) {
    return switch (fact) {
      case ApplicationsEvent applications -> ApplicationsFacts.draft(applications);
      case SupervisionEvent.OfPeer supervision -> SupervisionFacts.draft(supervision);
      case CeuEvent education -> CeuFacts.draft(education);
      case BillingEvent.OfPeer billing -> BillingFacts.draft(billing);
      default -> throw new IllegalArgumentException("not on the timeline: " + type.name());
    };
  }
}
