package org.cairn.timeline.messaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventJson;
import org.cairn.contracts.EventType;
import org.cairn.contracts.Topics;
import org.cairn.contracts.billing.AgencyRegistered;
import org.cairn.contracts.supervision.SupervisorRegistered;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Binding;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.inbox.EventHandler;
import org.cairn.kit.inbox.ReceivedEvent;
import org.cairn.timeline.access.store.Agencies;
import org.cairn.timeline.access.store.Agencies.Agency;
import org.cairn.timeline.projection.TimelineEntries;
import org.cairn.timeline.projection.TimelineEntry;
import org.cairn.timeline.projection.TimelineProjection;
import org.cairn.timeline.projection.TimelinesExtended;
import org.cairn.timeline.store.ReceivedEvents;

/** Appends each fact to its peer's timeline, and stores the raw event as well. */
@ApplicationScoped
public class TimelineHandler implements EventHandler {

  private static final Set<String> ON_THE_TIMELINE =
      Stream.of(Topics.APPLICATIONS, Topics.SUPERVISION, Topics.CEU, Topics.BILLING)
          .flatMap(topic -> EventCatalog.onTopic(topic).stream())
          .filter(TimelineProjection::isOnTheTimeline)
          .map(EventType::type)
          .collect(Collectors.toUnmodifiableSet());

  private final ReceivedEvents received;
  private final TimelineEntries timeline;
  private final IdentityBindings bindings;
  private final Agencies agencies;
  private final TimelineUpdates updates;

  public TimelineHandler(
      ReceivedEvents received,
      TimelineEntries timeline,
      IdentityBindings bindings,
      Agencies agencies,
      TimelineUpdates updates) {
    this.received = received;
    this.timeline = timeline;
    this.bindings = bindings;
    this.agencies = agencies;
    this.updates = updates;
  }

  @Override
  public Set<String> handledTypes() {
    return Stream.concat(
            ON_THE_TIMELINE.stream(), Stream.of(SupervisorRegistered.TYPE, AgencyRegistered.TYPE))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** None so far. A type that concerns no peer is named here or handled, never just forgotten. */
  @Override
  public Set<String> ignoredTypes() {
    return Set.of();
  }

  @Override
  public void apply(List<ReceivedEvent> events) {
    bind(events);
    agencies.insert(agenciesIn(events));
    List<ReceivedEvent> ofPeers =
        events.stream().filter(event -> ON_THE_TIMELINE.contains(event.type())).toList();
    if (!ofPeers.isEmpty()) {
      appendAll(ofPeers);
    }
  }

  private void bind(List<ReceivedEvent> events) {
    Map<Kind, List<Binding>> byKind =
        events.stream()
            .flatMap(event -> ReplicatedBinding.in(event).stream())
            .collect(
                groupingBy(ReplicatedBinding::kind, mapping(ReplicatedBinding::binding, toList())));
    byKind.forEach(bindings::bindAll);
  }

  private static List<Agency> agenciesIn(List<ReceivedEvent> events) {
    return events.stream()
        .filter(event -> event.type().equals(AgencyRegistered.TYPE))
        .map(event -> EventJson.read(event.data(), AgencyRegistered.class))
        .map(registered -> new Agency(registered.agencyId(), registered.organization()))
        .toList();
  }

  private void appendAll(List<ReceivedEvent> events) {
    List<TimelineEntry> entries =
        received.append(events).stream().map(TimelineProjection::entryOf).toList();
    timeline.appendAll(entries);
    updates.notifyAfterCommit(TimelinesExtended.by(entries));
  }
}
