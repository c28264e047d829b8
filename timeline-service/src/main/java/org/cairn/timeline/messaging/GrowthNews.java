package org.cairn.timeline.messaging;

import org.cairn.timeline.projection.PathsGrown;

/** Spreads the word that paths have grown, once the transaction that let them grow is committed. */
public interface GrowthNews {

  void spread(PathsGrown grown);
}
