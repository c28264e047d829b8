package org.cairn.timeline.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.cairn.timeline.projection.TimelinesExtended;

/** Whoever observes it does so after success, or would look for what is not there yet. */
@ApplicationScoped
public class UpdatesAfterCommit implements TimelineUpdates {

  private final Event<TimelinesExtended> event;

  public UpdatesAfterCommit(Event<TimelinesExtended> event) {
    this.event = event;
  }

  @Override
  public void notifyAfterCommit(TimelinesExtended grown) {
    event.fire(grown);
  }
}
