package org.cairn.timeline.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.EventType;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.ApplicationsEvent;
import org.cairn.contracts.applications.ChecklistItem;
import org.cairn.contracts.applications.DocumentAccepted;
import org.cairn.contracts.applications.DocumentReceived;
import org.cairn.contracts.applications.DocumentRejected;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.kit.inbox.ReceivedEvent;

/**
 * What a fact looks like on the timeline. A function of the fact alone: told again from the raw
 * facts, the timeline comes out the same.
 */
public final class TimelineProjection {

  private static final String APPLICATIONS = "applications";

  private TimelineProjection() {}

  /**
   * @throws IllegalArgumentException for a type that is not on the timeline
   */
  public static TimelineEntry entryOf(ReceivedEvent event) {
    EventType type =
        EventCatalog.find(event.type())
            .orElseThrow(() -> new IllegalArgumentException("not a known type: " + event.type()));
    Object fact = EventJson.read(event.data(), type.recordClass());
    return switch (fact) {
      case ApplicationsEvent applications -> entryOf(event, type, applications);
      default -> throw new IllegalArgumentException("not on the timeline: " + event.type());
    };
  }

  private static TimelineEntry entryOf(
      ReceivedEvent event, EventType type, ApplicationsEvent fact) {
    return switch (fact) {
      case PeerRegistered e ->
          entry(
              event,
              type,
              e.peerId(),
              e.peerId(),
              LocalDate.ofInstant(e.registeredAt(), ZoneOffset.UTC),
              new RegisteredDetails(e.registeredAt().toString()));
      case ApplicationOpened e ->
          entry(
              event,
              type,
              e.peerId(),
              e.applicationId(),
              e.openedOn(),
              new OpenedDetails(
                  e.applicationId(), e.credentialType(), e.packVersion(), e.checklist()));
      case ApplicationWithdrawn e ->
          entry(
              event,
              type,
              e.peerId(),
              e.applicationId(),
              e.withdrawnOn(),
              new WithdrawnDetails(e.applicationId(), e.credentialType()));
      case DocumentReceived e ->
          entry(event, type, e.peerId(), e.documentId(), e.receivedOn(), received(e));
      case DocumentAccepted e ->
          entry(
              event,
              type,
              e.peerId(),
              e.documentId(),
              e.reviewedOn(),
              new AcceptedDetails(
                  e.documentId(),
                  e.applicationId(),
                  e.requirement(),
                  e.version(),
                  e.citation(),
                  e.packVersion()));
      case DocumentRejected e ->
          entry(event, type, e.peerId(), e.documentId(), e.reviewedOn(), rejected(e));
    };
  }

  private static ReceivedDetails received(DocumentReceived e) {
    return new ReceivedDetails(
        e.documentId(),
        e.applicationId(),
        e.requirement(),
        e.version(),
        e.mediaType(),
        e.bytes(),
        e.handedInBy(),
        e.receivedAt().toString(),
        e.receiptNumber(),
        e.packVersion());
  }

  private static RejectedDetails rejected(DocumentRejected e) {
    return new RejectedDetails(
        e.documentId(),
        e.applicationId(),
        e.requirement(),
        e.version(),
        e.reason(),
        e.citation(),
        e.packVersion());
  }

  /** The sign-in that registered stays out: it is nobody's business but the bindings'. */
  record RegisteredDetails(String registeredAt) {}

  record OpenedDetails(
      UUID applicationId,
      String credentialType,
      String packVersion,
      java.util.List<ChecklistItem> checklist) {}

  record WithdrawnDetails(UUID applicationId, String credentialType) {}

  record ReceivedDetails(
      UUID documentId,
      UUID applicationId,
      String requirement,
      int version,
      String mediaType,
      long bytes,
      String handedInBy,
      String receivedAt,
      String receiptNumber,
      String packVersion) {}

  record AcceptedDetails(
      UUID documentId,
      UUID applicationId,
      String requirement,
      int version,
      String citation,
      String packVersion) {}

  record RejectedDetails(
      UUID documentId,
      UUID applicationId,
      String requirement,
      int version,
      String reason,
      String citation,
      String packVersion) {}

  private static TimelineEntry entry(
      ReceivedEvent event,
      EventType type,
      UUID peerId,
      UUID aggregateId,
      LocalDate happenedOn,
      Record details) {
    return new TimelineEntry(
        event.id(),
        peerId,
        APPLICATIONS,
        type.name(),
        happenedOn,
        event.time(),
        aggregateId,
        event.sequence(),
        event.jurisdiction(),
        new String(EventJson.write(details), UTF_8));
  }

  /** Which person a fact binds a sign-in to. */
  public static Map<String, UUID> bindingOf(ReceivedEvent event) {
    if (!event.type().equals(PeerRegistered.TYPE)) {
      return Map.of();
    }
    PeerRegistered registered = EventJson.read(event.data(), PeerRegistered.class);
    return Map.of(registered.subject(), registered.peerId());
  }
}
