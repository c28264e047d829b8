package org.cairn.timeline.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cairn.timeline.projection.TimelineRebuild;

/** Holds the one transaction in which both tellings are compared. */
@ApplicationScoped
public class RebuildTransaction {

  private final TimelineRebuild rebuild;

  public RebuildTransaction(TimelineRebuild rebuild) {
    this.rebuild = rebuild;
  }

  @Transactional
  public TimelineRebuild.Comparison compare() {
    return rebuild.compare();
  }
}
