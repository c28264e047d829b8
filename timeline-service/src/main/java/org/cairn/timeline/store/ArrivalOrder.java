package org.cairn.timeline.store;

import org.cairn.kit.sql.Sql;

/** Lets one transaction at a time give events their positions. */
public interface ArrivalOrder {

  /** Waits until no other transaction stores events, and keeps others out until this one ends. */
  void enter(Sql sql);
}
