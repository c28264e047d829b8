package org.cairn.timeline.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.cairn.timeline.projection.TimelinesExtended;

/** Notifies the followers of a timeline once the transaction that extended it has committed. */
public interface TimelineUpdates {

  void notifyAfterCommit(TimelinesExtended extended);

  /** Observers observe after success; earlier they would not find the entries yet. */
  @ApplicationScoped
  class Observed implements TimelineUpdates {

    private final Event<TimelinesExtended> event;

    public Observed(Event<TimelinesExtended> event) {
      this.event = event;
    }

    @Override
    public void notifyAfterCommit(TimelinesExtended extended) {
      event.fire(extended);
    }
  }
}
