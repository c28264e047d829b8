package org.cairn.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.applications.ApplicationsEvent;
import org.cairn.contracts.billing.BillingEvent;
import org.cairn.contracts.ceu.CeuEvent;
import org.cairn.contracts.platform.AuditRootSigned;
import org.cairn.contracts.platform.DeadLetter;
import org.cairn.contracts.supervision.SupervisionEvent;

/** Every event type there is, found by its record, its class or its {@code ce_type}. */
public final class EventCatalog {

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
      Stream.of(
              ApplicationsTypes.ALL,
              SupervisionTypes.ALL,
              CeuTypes.ALL,
              BillingTypes.ALL,
              List.of(EVENT_PARKED, AUDIT_ROOT_SIGNED))
          .flatMap(List::stream)
          .toList();

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

  public static EventType of(ApplicationsEvent event) {
    return ApplicationsTypes.of(event);
  }

  public static EventType of(SupervisionEvent event) {
    return SupervisionTypes.of(event);
  }

  public static EventType of(CeuEvent event) {
    return CeuTypes.of(event);
  }

  public static EventType of(BillingEvent event) {
    return BillingTypes.of(event);
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
   * it means: a version we do not know yet, which must be parked; an event with an unknown name may
   * be skipped.
   */
  public static boolean knowsNameOf(String ceType) {
    String name = EventType.withoutVersion(ceType);
    return ALL.stream().anyMatch(type -> type.typeWithoutVersion().equals(name));
  }
}
