package org.cairn.kit.outbox;

import java.util.UUID;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a feature publishes.
 *
 * @param event a record of the published language
 * @param aggregateId whose facts are counted together
 * @param peerId the one peer it concerns, whose id is the Kafka key then; null where it is none
 * @param jurisdiction null where it is a matter of none
 * @param correlationId what it has in common with facts of other commands; null for this one alone
 */
public record Fact(
    Record event,
    UUID aggregateId,
    @Nullable UUID peerId,
    @Nullable String jurisdiction,
    @Nullable UUID correlationId) {

  public static Fact of(
      Record event, UUID aggregateId, @Nullable UUID peerId, @Nullable String jurisdiction) {
    return new Fact(event, aggregateId, peerId, jurisdiction, null);
  }

  public Fact correlatedBy(UUID id) {
    return new Fact(event, aggregateId, peerId, jurisdiction, id);
  }

  /**
   * @param origin of the command that published it
   */
  public OutgoingEvent from(Origin origin) {
    EventType type = EventCatalog.of(event.getClass());
    return new OutgoingEvent(
        type.context(),
        aggregateId,
        type.type(),
        EventJson.write(event),
        (peerId == null ? aggregateId : peerId).toString(),
        peerId,
        jurisdiction,
        correlationId == null ? origin : new Origin(correlationId, origin.causationId()));
  }
}
