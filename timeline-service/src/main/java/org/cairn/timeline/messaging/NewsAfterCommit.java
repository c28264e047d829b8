package org.cairn.timeline.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.cairn.timeline.projection.PathsGrown;

/** Whoever observes it does so after success, or would look for what is not there yet. */
@ApplicationScoped
public class NewsAfterCommit implements GrowthNews {

  private final Event<PathsGrown> event;

  public NewsAfterCommit(Event<PathsGrown> event) {
    this.event = event;
  }

  @Override
  public void spread(PathsGrown grown) {
    event.fire(grown);
  }
}
