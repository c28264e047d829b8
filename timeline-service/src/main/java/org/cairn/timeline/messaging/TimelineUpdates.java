package org.cairn.timeline.messaging;

import org.cairn.timeline.projection.TimelinesExtended;

/** Spreads the word that paths have grown, once the transaction that let them grow is committed. */
public interface TimelineUpdates {

  void notifyAfterCommit(TimelinesExtended grown);
}
