package org.cairn.timeline.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.contracts.EventCatalog;
import org.cairn.contracts.EventType;
import org.cairn.contracts.Topics;
import org.cairn.kit.access.IdentityBindings;
import org.cairn.kit.access.IdentityBindings.Binding;
import org.cairn.kit.access.IdentityBindings.Kind;
import org.cairn.kit.inbox.EventHandler;
import org.cairn.kit.inbox.ReceivedEvent;
import org.cairn.timeline.projection.PathsGrown;
import org.cairn.timeline.projection.PlacedEntry;
import org.cairn.timeline.projection.TimelineEntries;
import org.cairn.timeline.projection.TimelineProjection;
import org.cairn.timeline.store.ReceivedEvents;

/** Lays each fact on its peer's path, and keeps the raw fact beside it. */
@ApplicationScoped
public class TimelineHandler implements EventHandler {

  private final ReceivedEvents received;
  private final TimelineEntries timeline;
  private final IdentityBindings bindings;
  private final GrowthNews news;

  public TimelineHandler(
      ReceivedEvents received,
      TimelineEntries timeline,
      IdentityBindings bindings,
      GrowthNews news) {
    this.received = received;
    this.timeline = timeline;
    this.bindings = bindings;
    this.news = news;
  }

  @Override
  public Set<String> handledTypes() {
    return EventCatalog.onTopic(Topics.APPLICATIONS).stream()
        .map(EventType::type)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<String> ignoredTypes() {
    return Set.of();
  }

  @Override
  public void apply(List<ReceivedEvent> events) {
    List<PlacedEntry> entries = received.insert(events).stream().map(PlacedEntry::of).toList();
    timeline.insert(entries);
    bindings.bindAll(
        Kind.PEER,
        events.stream()
            .flatMap(event -> TimelineProjection.bindingOf(event).entrySet().stream())
            .map(bound -> new Binding(bound.getKey(), bound.getValue()))
            .toList());
    news.spread(PathsGrown.by(entries));
  }
}
