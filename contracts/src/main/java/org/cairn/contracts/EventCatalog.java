package org.cairn.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.contracts.applications.ApplicationOpened;
import org.cairn.contracts.applications.ApplicationWithdrawn;
import org.cairn.contracts.applications.ApplicationsEvent;
import org.cairn.contracts.applications.DocumentAccepted;
import org.cairn.contracts.applications.DocumentReceived;
import org.cairn.contracts.applications.DocumentRejected;
import org.cairn.contracts.applications.PeerRegistered;
import org.cairn.contracts.platform.AuditRootSigned;
import org.cairn.contracts.platform.DeadLetter;

/** Every event type there is, found by its record, its class or its {@code ce_type}. */
public final class EventCatalog {

  private static final EventType PEER_REGISTERED =
      applications(PeerRegistered.TYPE, "PeerRegistered", PeerRegistered.class);
  private static final EventType APPLICATION_OPENED =
      applications(ApplicationOpened.TYPE, "ApplicationOpened", ApplicationOpened.class);
  private static final EventType APPLICATION_WITHDRAWN =
      applications(ApplicationWithdrawn.TYPE, "ApplicationWithdrawn", ApplicationWithdrawn.class);
  private static final EventType DOCUMENT_RECEIVED =
      applications(DocumentReceived.TYPE, "DocumentReceived", DocumentReceived.class);
  private static final EventType DOCUMENT_ACCEPTED =
      applications(DocumentAccepted.TYPE, "DocumentAccepted", DocumentAccepted.class);
  private static final EventType DOCUMENT_REJECTED =
      applications(DocumentRejected.TYPE, "DocumentRejected", DocumentRejected.class);
  private static final EventType EVENT_PARKED =
      new EventType(
          DeadLetter.TYPE,
          "platform",
          "EventParked",
          1,
          Topics.DEAD_LETTERS,
          DeadLetter.class,
          Stability.DRAFT);

  private static final EventType AUDIT_ROOT_SIGNED =
      new EventType(
          AuditRootSigned.TYPE,
          "platform",
          "AuditRootSigned",
          1,
          Topics.AUDIT_ROOTS,
          AuditRootSigned.class,
          Stability.DRAFT);

  private static final List<EventType> ALL =
      List.of(
          PEER_REGISTERED,
          APPLICATION_OPENED,
          APPLICATION_WITHDRAWN,
          DOCUMENT_RECEIVED,
          DOCUMENT_ACCEPTED,
          DOCUMENT_REJECTED,
          EVENT_PARKED,
          AUDIT_ROOT_SIGNED);

  private static final Map<Class<? extends Record>, EventType> BY_CLASS =
      ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::recordClass, t -> t));
  private static final Map<String, EventType> BY_TYPE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::type, Function.identity()));

  private EventCatalog() {}

  public static List<EventType> all() {
    return ALL;
  }

  /** The types a consumer of this topic must handle or name as ignored. */
  public static List<EventType> onTopic(String topic) {
    return ALL.stream().filter(type -> type.topic().equals(topic)).toList();
  }

  /** Exhaustive on purpose: a new event does not compile before it has its type. */
  public static EventType of(ApplicationsEvent event) {
    return switch (event) {
      case PeerRegistered _ -> PEER_REGISTERED;
      case ApplicationOpened _ -> APPLICATION_OPENED;
      case ApplicationWithdrawn _ -> APPLICATION_WITHDRAWN;
      case DocumentReceived _ -> DOCUMENT_RECEIVED;
      case DocumentAccepted _ -> DOCUMENT_ACCEPTED;
      case DocumentRejected _ -> DOCUMENT_REJECTED;
    };
  }

  /**
   * The type of an event's record class.
   *
   * @throws IllegalArgumentException when the class is not part of the published language
   */
  public static EventType of(Class<?> recordClass) {
    EventType type = BY_CLASS.get(recordClass);
    if (type == null) {
      throw new IllegalArgumentException(recordClass.getName() + " is not a published event");
    }
    return type;
  }

  public static Optional<EventType> find(String ceType) {
    return Optional.ofNullable(BY_TYPE.get(ceType));
  }

  /**
   * Whether the event's name is known, whatever its version. Together with an empty {@link #find}
   * it means: a version we do not know yet, which must be parked; an unknown name may be skipped.
   */
  public static boolean knowsNameOf(String ceType) {
    String name = EventType.withoutVersion(ceType);
    return ALL.stream().anyMatch(type -> type.typeWithoutVersion().equals(name));
  }

  private static EventType applications(String type, String name, Class<? extends Record> record) {
    return new EventType(
        type, "applications", name, 1, Topics.APPLICATIONS, record, Stability.DRAFT);
  }
}
